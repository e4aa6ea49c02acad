import { cameraIsShown } from './cameraIsShown.js';
import type { Check } from './Check.js';
import { keyIsSecret, noComplaints, nothingHeld } from './cleanPage.js';
import { everyStreamEnds } from './everyStreamEnds.js';
import { neverFalselyLive } from './neverFalselyLive.js';
import { onePoller } from './onePoller.js';
import { oneStreamPerSession } from './oneStreamPerSession.js';
import { renewedInTime } from './renewedInTime.js';
import { silentAfterEnd } from './silentAfterEnd.js';

/** The promises that hold in every run, whatever the run was about: I1 to I10, in that order. */
export const invariants: readonly Check[] = [
  oneStreamPerSession,
  silentAfterEnd,
  renewedInTime,
  everyStreamEnds,
  onePoller,
  keyIsSecret,
  noComplaints,
  nothingHeld,
  neverFalselyLive,
  cameraIsShown,
];
