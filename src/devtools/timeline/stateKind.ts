/** What a state of any region is worth, for its colour and height. */
export type StateKind = 'quiet' | 'wait' | 'good' | 'warn' | 'bad';

const kinds: Readonly<Record<StateKind, readonly string[]>> = {
  quiet: ['none', 'off', 'idle', 'ended'],
  wait: ['prompting', 'acquiring', 'armed', 'creating', 'connecting', 'waiting', 'ending'],
  good: ['live', 'active', 'publishing', 'ok'],
  warn: ['interrupted', 'paused', 'stalled', 'no-frames', 'not-publishing', 'reconnecting', 'at-risk'],
  bad: ['failed', 'lost'],
};

export const stateKinds = Object.keys(kinds) as StateKind[];

/** A state that is not known here is at rest. */
export const stateKind = (state: string): StateKind =>
  stateKinds.find((kind) => kinds[kind].includes(state)) ?? 'quiet';
