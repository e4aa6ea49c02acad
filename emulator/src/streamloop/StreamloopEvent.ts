import type { Command } from './states/transitions.js';

/** What happens at StreamLoop. Never a key, a token, a code or a stream key. */
export type StreamloopEvent =
  | { type: 'streamloop-created'; streamId: string }
  /** Carried out, or turned down by the checks; a replayed answer is `streamloop-replayed`. */
  | { type: 'streamloop-command'; streamId: string; command: Command; replayed: false }
  | { type: 'streamloop-state'; streamId: string; from: string | null; to: string | null }
  | { type: 'streamloop-deleted'; streamId: string }
  /** A request came again with its key, and got the answer of the first. `streamId` is `null` for a create. */
  | { type: 'streamloop-replayed'; streamId: string | null; method: string; path: string }
  | { type: 'streamloop-token'; grant: 'authorization_code' | 'refresh_token' }
  /** A control route has changed something. */
  | { type: 'streamloop-control'; action: string; streamId: string | null };
