import type { StreamloopError } from '../errors/StreamloopError.js';

/** What can be asked of a stream. `cancel`: its schedule; `remove`: deletes it for ever. */
export type ControlCommand = 'start' | 'stop' | 'schedule' | 'cancel' | 'remove';

/**
 * What came of a command. `accepted`: the service has taken it (not: on the air). `no-op`: it was so already. `refused`: a
 * start that the checks of the service did not let through; ask readiness why. `unknown`: no answer came, and `again`
 * sends the very same for ten minutes, and later the same as a new click. `busy`: another command is on its way, nothing was sent. `failed`: see the error.
 */
export type ControlOutcome =
  | { type: 'accepted' | 'no-op' | 'busy'; command: ControlCommand }
  | { type: 'refused' | 'failed' | 'unknown'; command: ControlCommand; error: StreamloopError };
