import type { ShiftedClock } from '../clock/createShiftedClock.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { Credits } from './accounts/Credits.js';
import type { IdempotencyStore } from './idempotency/IdempotencyStore.js';
import type { Library } from './library/Library.js';
import type { CallLimit } from './limits/CallLimit.js';
import type { OauthServer } from './oauth/OauthServer.js';
import type { Pace } from './states/Pace.js';
import type { StartPlan } from './states/StartPlan.js';
import type { LoopStreams } from './streams/LoopStreams.js';

/** What the routes of StreamLoop work with. */
export interface StreamloopApi {
  /** Runs along with the emulator's, and can be put forward. */
  clock: ShiftedClock;
  newId: () => string;
  history: EventHistory;
  /** The one key that is accepted; `null`: any that begins with `sl_`. */
  key: string | null;
  pace: Pace;
  streams: LoopStreams;
  library: Library;
  credits: Credits;
  limit: CallLimit;
  idempotency: IdempotencyStore;
  starts: StartPlan;
  oauth: OauthServer;
  /** The pace is the ordinary one, starts are not refused, there are credits without end. Time stays where it is. */
  endFaults(): void;
  close(): void;
}
