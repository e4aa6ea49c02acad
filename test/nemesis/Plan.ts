import type { FaultSpec } from 'overshoot-emulator';

/** One thing that goes wrong, or that somebody does. Durations in milliseconds. */
export type Mischief =
  /** A fault of the service. `retryAfterInMs` makes a date of it, that long after it is set. */
  | { type: 'service'; fault: FaultSpec; retryAfterInMs?: number }
  | {
      type: 'stream';
      action: 'expire' | 'reap' | 'delete' | 'kill-signal' | 'force-reconnect' | 'expire-tokens';
    }
  /** Out of the room, by LiveKit's reasons. */
  | { type: 'put-out'; reason: 'SERVER_SHUTDOWN' | 'PARTICIPANT_REMOVED' }
  /** No media gets through; with `outage` no signalling either. */
  | { type: 'drop-media' | 'outage'; forMs: number }
  /** The system pauses the camera. */
  | { type: 'mute'; forMs: number }
  /** The camera ends as if it were pulled out; it can be opened again. */
  | { type: 'end-track' }
  | { type: 'pause'; forMs: number }
  | { type: 'offline'; forMs: number }
  | { type: 'hide'; forMs: number }
  | { type: 'wall-clock'; byMs: number }
  | { type: 'remount'; afterMs: number; thenStart: boolean }
  | { type: 'press'; button: 'stop' | 'stop and start'; thenStartAfterMs: number | null };

/** What befalls one session, fully told by its seed. */
export interface Plan {
  seed: number;
  source: 'test-pattern' | 'camera';
  doubleStart: boolean;
  /** What is wrong before the start. */
  before: Mischief[];
  /** What goes wrong after it; `atMs` counts from the start. */
  after: { atMs: number; mischief: Mischief }[];
  /** From the last mischief until everything is made good again. */
  lingerMs: number;
}
