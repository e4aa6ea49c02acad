/**
 * What is known of each state of a stream (reference 5.1, 5.3). `start` and `stop`: whether the command is legal from
 * there; `settled`: whether it stays until somebody or something acts.
 */
export interface StateFacts {
  phase: StreamloopPhase;
  start: boolean;
  stop: boolean;
  /** Whether the service counts it as live, where its rules say "while live": on the air, or on the way there. */
  live: boolean;
  settled: boolean;
}

/**
 * One word for a person. `none`: no id was given; `loading`: nothing is known yet; `idle`: at rest; `waiting`: for its
 * window; `starting`; `live`: on the air; `stopping`; `error`: needs a person; `gone`: deleted, or never there;
 * `unknown`: a state that this version does not know.
 */
export const streamloopPhases = [
  'none',
  'loading',
  'idle',
  'waiting',
  'starting',
  'live',
  'stopping',
  'error',
  'gone',
  'unknown',
] as const;

/** See `streamloopPhases`. */
export type StreamloopPhase = (typeof streamloopPhases)[number];

const facts = (
  phase: StreamloopPhase,
  can: { start?: true; stop?: true; live?: true; settled?: true },
): StateFacts => ({ phase, start: false, stop: false, live: false, settled: false, ...can });

/** The ten states of the service. None is terminal: only a deletion ends a stream. */
export const streamloopStates = {
  draft: facts('idle', { start: true, settled: true }),
  invalid: facts('error', { start: true, settled: true }),
  scheduled: facts('waiting', { start: true, settled: true }),
  preparing: facts('starting', { stop: true, live: true }),
  activating: facts('starting', { stop: true, live: true }),
  active: facts('live', { stop: true, live: true, settled: true }),
  failing: facts('error', {}),
  failed: facts('error', { start: true, settled: true }),
  stopping: facts('stopping', {}),
  stopped: facts('idle', { start: true, settled: true }),
} as const satisfies Record<string, StateFacts>;

/** A state that the documents name. */
export type KnownState = keyof typeof streamloopStates;

/** A state as the service says it, which may be one that the documents do not name yet. */
export type StreamloopState = KnownState | (string & Record<never, never>);
