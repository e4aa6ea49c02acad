'use client';
import type { ScheduleInput } from '../client/inputs.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

export type ControlCommand = 'start' | 'stop' | 'schedule' | 'cancel' | 'remove';

/**
 * What came of a command. `accepted`: the service has taken it (not: on the air). `no-op`: it was so already. `refused`: a
 * start that the checks of the service did not let through; ask readiness why. `unknown`: no answer came, and `again`
 * sends the very same. `busy`: another command is on its way, nothing was sent. `failed`: see the error.
 */
export type ControlOutcome =
  | { type: 'accepted' | 'no-op' | 'busy'; command: ControlCommand }
  | { type: 'refused' | 'failed' | 'unknown'; command: ControlCommand; error: StreamloopError };

/** Commands for one stream, from clicks only. None of them ever rejects. */
export interface StreamloopControls {
  /** Spends credits and goes on the air. */
  start: () => Promise<ControlOutcome>;
  /** Takes it off the air; nothing is deleted. */
  stop: () => Promise<ControlOutcome>;
  schedule: (window: ScheduleInput) => Promise<ControlOutcome>;
  /** Cancels the schedule. */
  cancel: () => Promise<ControlOutcome>;
  /** Deletes the stream for ever. */
  remove: () => Promise<ControlOutcome>;
  /** Sends again what is `unknown`, with the same key. Resolves with null where nothing is. */
  again: () => Promise<ControlOutcome | null>;
  /** What is on its way. */
  pending: ControlCommand | null;
  /** What came of the last command. */
  outcome: ControlOutcome | null;
  reset: () => void;
}

export function useStreamloopControls(_id: string | null): StreamloopControls {
  throw new Error('to be written');
}
