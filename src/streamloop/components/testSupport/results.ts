import type { CreateStreamInput } from '../../client/inputs.js';
import type { CreateStreamloopStream } from '../../hooks/useCreateStreamloopStream.js';
import type { StreamloopDestinations } from '../../hooks/useStreamloopDestinations.js';
import type { StreamloopStreamState } from '../../hooks/useStreamloopStream.js';
import { type StreamloopPhase, streamloopStates } from '../../states/streamloopStates.js';
import type { StreamloopControlsState } from '../../hooks/useStreamloopControls.js';
import type { StreamloopReadinessState } from '../../hooks/useStreamloopReadiness.js';
import { phaseOf } from '../shared/StateBadge.js';

const nothing = async (): Promise<void> => undefined;

/** What `useStreamloopStream` returns for a stream in a state, `active` by default. */
export function aStream({
  state = 'active',
  ...rest
}: Partial<StreamloopStreamState>): StreamloopStreamState {
  const facts = Object.entries(streamloopStates).find(([name]) => name === state)?.[1];
  const phase: StreamloopPhase = phaseOf(state);
  return {
    id: 'stream_1',
    stream: {
      id: 'stream_1',
      name: 'Harbour',
      state,
      createdAt: '2026-11-01T08:00:00Z',
      quality: 'q_1080p',
      framerate: 'f_30',
    },
    state,
    phase,
    isLive: facts?.live ?? false,
    canStart: facts?.start ?? false,
    canStop: facts?.stop ?? false,
    canCancel: state === 'scheduled',
    error: null,
    isStale: false,
    updatedAt: Date.UTC(2026, 10, 22, 12),
    refresh: nothing,
    ...rest,
  };
}

/** What `useStreamloopControls` returns, at rest by default; `calls` is what was sent. */
export function theControls(
  fields: Partial<StreamloopControlsState> = {},
): StreamloopControlsState & { calls: string[] } {
  const calls: string[] = [];
  const accept = (command: 'start' | 'stop' | 'schedule' | 'cancel' | 'remove') => async () => {
    calls.push(command);
    return { type: 'accepted' as const, command };
  };
  return {
    calls,
    start: accept('start'),
    stop: accept('stop'),
    schedule: accept('schedule'),
    cancel: accept('cancel'),
    remove: accept('remove'),
    again: async () => {
      calls.push('again');
      return null;
    },
    mayRepeat: () => true,
    pending: null,
    outcome: null,
    reset: () => undefined,
    ...fields,
  };
}

/** What `useStreamloopReadiness` returns before it was asked. */
export const theReadiness = (fields: Partial<StreamloopReadinessState> = {}): StreamloopReadinessState => ({
  ready: null,
  issues: [],
  checkedAt: null,
  pending: false,
  error: null,
  check: nothing,
  ...fields,
});

/** What `useCreateStreamloopStream` returns, at rest by default; `inputs` is what was sent. */
export function theCreation(
  fields: Partial<CreateStreamloopStream> = {},
): CreateStreamloopStream & { inputs: CreateStreamInput[] } {
  const inputs: CreateStreamInput[] = [];
  return {
    inputs,
    create: async (input) => {
      inputs.push(input);
      return null;
    },
    pending: false,
    error: null,
    data: null,
    reset: () => undefined,
    ...fields,
  };
}

/** What `useStreamloopDestinations` returns with two of them. */
export const theDestinations = (fields: Partial<StreamloopDestinations> = {}): StreamloopDestinations => ({
  destinations: [
    { id: 'dest_1', name: 'Main channel', kind: 'youtube', status: 'active' },
    { id: 'dest_2', name: 'Old channel', kind: 'youtube', status: 'needs_reauth' },
  ],
  isPending: false,
  error: null,
  create: async () => null,
  creating: false,
  createError: null,
  reset: () => undefined,
  refresh: nothing,
  ...fields,
});
