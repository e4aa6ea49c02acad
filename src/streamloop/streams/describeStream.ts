import {
  type StreamloopPhase,
  type StreamloopState,
  type StateFacts,
  streamloopStates,
} from '../states/streamloopStates.js';

/** What is known of a stream besides its state. `seen`: the service has answered for it. */
export type StreamSight = 'none' | 'loading' | 'gone' | 'seen';

/** What a state means, and what can be done about it. */
export interface StreamDescription {
  phase: StreamloopPhase;
  /** Whether the service counts it as live: on the air or on the way there. */
  isLive: boolean;
  canStart: boolean;
  canStop: boolean;
  /** Whether there is a schedule to cancel. */
  canCancel: boolean;
}

/** What is documented of a state; undefined for one that this version does not know, and for none. */
export const factsOfState = (state: StreamloopState | null): StateFacts | undefined =>
  Object.entries(streamloopStates).find(([name]) => name === state)?.[1];

const nothing = { isLive: false, canStart: false, canStop: false, canCancel: false };

/** A state in words of the hooks. Where the state is not known, no command is offered. */
export function describeStream(state: StreamloopState | null, sight: StreamSight): StreamDescription {
  if (sight !== 'seen') return { phase: sight, ...nothing };
  const facts = factsOfState(state);
  if (!facts) return { phase: 'unknown', ...nothing };
  const { phase, live, start, stop } = facts;
  return { phase, isLive: live, canStart: start, canStop: stop, canCancel: state === 'scheduled' };
}
