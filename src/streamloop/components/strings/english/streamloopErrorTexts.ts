import type { FailureText } from '../../../../components/strings/LiveVisionStrings.js';
import type { StreamloopErrorCode } from '../../../errors/streamloopErrorCatalog.js';

const signInAgain: FailureText = { what: 'You are not signed in.', next: 'Sign in, then try again.' };

const later: FailureText = {
  what: 'The service cannot do that right now.',
  next: 'Try again in a moment. A stream that is on the air goes on.',
};

/** For people. What is missing here is for developers: there the text of the catalogue stands. */
export const streamloopErrorTexts: { readonly [K in StreamloopErrorCode]?: FailureText } = {
  network: {
    what: 'The service cannot be reached.',
    next: 'Check your connection. A stream that is on the air goes on.',
  },
  offline: {
    what: 'You are offline.',
    next: 'Nothing was sent. A stream that is on the air goes on.',
  },
  timeout: { what: 'The service took too long to answer.', next: 'Try again.' },
  'outcome-unknown': {
    what: 'No answer came.',
    next: 'Nobody knows yet whether it counts. Sending the same again within ten minutes is safe: it counts once.',
  },
  'not-signed-in': signInAgain,
  unauthenticated: signInAgain,
  'access-denied': { what: 'Access was not allowed.', next: 'Sign in again and allow it.' },
  'sign-in-mismatch': {
    what: 'This answer belongs to another sign-in, so it was not used.',
    next: 'Sign in again from this page.',
  },
  'sign-in-failed': { what: 'Signing in did not work.', next: 'Try again.' },
  'insufficient-credits': { what: 'There are no credits left.', next: 'Add some, then start again.' },
  forbidden: { what: 'You may not do that.', next: 'Ask the owner of the workspace.' },
  'insufficient-scope': {
    what: 'This sign-in does not allow that.',
    next: 'Sign out, sign in again and allow it.',
  },
  'workspace-forbidden': {
    what: 'You are not a member of this workspace.',
    next: 'Choose another one, or ask its owner.',
  },
  'multistream-not-enabled': {
    what: 'This plan sends a stream to one destination only.',
    next: 'Remove the others, or change the plan.',
  },
  'stream-not-found': {
    what: 'This stream is not there.',
    next: 'It was deleted, or it belongs to another workspace.',
  },
  gone: {
    what: 'The service does not do that any more.',
    next: 'Reload the page. If that does not help, tell those who run it.',
  },
  'not-live': { what: 'That needs a stream that is live.', next: 'Start it first.' },
  'in-use': { what: 'Something else still uses it.', next: 'Take it out there first.' },
  conflict: {
    what: 'Somebody else has changed it in between.',
    next: 'Look at it again, then repeat the change.',
  },
  'stream-illegal-transition': {
    what: 'The stream is in the middle of a change.',
    next: 'Wait until it has settled, then try again.',
  },
  'stream-live': { what: 'That cannot be changed while it is live.', next: 'Stop it first.' },
  'immutable-while-live': { what: 'That cannot be changed while it is live.', next: 'Stop it first.' },
  'start-refused': {
    what: 'The service did not start it.',
    next: 'Check what is missing, then start again.',
  },
  'stream-guard-failed': {
    what: 'The service did not start it.',
    next: 'Check what is missing, then start again.',
  },
  'destination-duplicate': { what: 'This destination is there already.', next: 'Choose it from the list.' },
  'destination-limit': { what: 'There is no room for another destination.', next: 'Remove one first.' },
  'youtube-destination-limit': {
    what: 'There is no room for another YouTube destination.',
    next: 'Remove one first.',
  },
  'last-destination': { what: 'This is its only destination.', next: 'Add another one first.' },
  'mirror-destination-change-blocked': {
    what: 'This stream mirrors a broadcast, so its destination stays.',
    next: 'Take the mirror away first, or make another stream.',
  },
  'destination-incompatible': {
    what: 'The destination cannot take this quality or frame rate.',
    next: 'Choose another one.',
  },
  'upload-incomplete': { what: 'A file is still being processed.', next: 'Try again in a moment.' },
  'invalid-input': { what: 'The service did not take this.', next: 'Check what you have entered.' },
  'rate-limited': { what: 'That was a little too often.', next: 'Wait a moment, then try again.' },
  'server-not-set-up': {
    what: 'This app cannot reach the service right now.',
    next: 'Nothing was done. Tell those who run it.',
  },
  internal: later,
  'upstream-error': later,
  unavailable: later,
};
