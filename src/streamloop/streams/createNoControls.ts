import { createStore } from '../../core/store/createStore.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { ControlCommand, ControlOutcome } from './ControlOutcome.js';
import type { Controls } from './createControls.js';

/** Controls of no stream: they do nothing, and say so. */
export function createNoControls(): Controls {
  const refuse = (command: ControlCommand) => async (): Promise<ControlOutcome> => ({
    type: 'failed',
    command,
    error: new StreamloopError('invalid-option', {
      stage: 'setup',
      detail: 'There is no stream: its id is null.',
    }),
  });
  return {
    ...createStore({ pending: null, outcome: null }),
    start: refuse('start'),
    stop: refuse('stop'),
    schedule: refuse('schedule'),
    cancel: refuse('cancel'),
    remove: refuse('remove'),
    again: async () => null,
    mayRepeat: () => false,
    reset: () => undefined,
    outdateSchedule: () => undefined,
  };
}
