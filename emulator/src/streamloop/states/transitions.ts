/** The ten states (reference 4.1). None is terminal: only a deletion ends a stream. */
export const states = [
  'draft',
  'invalid',
  'scheduled',
  'preparing',
  'activating',
  'active',
  'failing',
  'failed',
  'stopping',
  'stopped',
] as const;

export type State = (typeof states)[number];

/** What a client asks for. */
export type Command = 'start' | 'stop' | 'schedule' | 'cancel';

/**
 * What makes a stream change. `refuse`: a start that the checks turn down. `open`: its window opens. `end`: its duration
 * or its window is over. `spent`: the credits are. `prepared`, `activated`, `halted`, `gaveUp`: it has got so far by itself.
 */
export type Trigger =
  | Command
  | 'refuse'
  | 'open'
  | 'end'
  | 'spent'
  | 'prepared'
  | 'activated'
  | 'halted'
  | 'gaveUp';

const atRest = { start: 'preparing', refuse: 'invalid', schedule: 'scheduled' } as const;
const onAir = { stop: 'stopping', end: 'stopping', spent: 'stopping' } as const;

/**
 * The state machine of reference 5, whole. Documented: where `start`, `stop` and `cancel` lead, that a window opens and
 * ends by itself, that spent credits stop. Inferred: `schedule` wherever `start` is legal; preparing before activating; that
 * spent credits end in `stopped`; that nothing can be commanded while it is failing or stopping.
 */
export const transitions: Readonly<Record<State, Partial<Record<Trigger, State>>>> = {
  draft: atRest,
  invalid: atRest,
  scheduled: { ...atRest, open: 'preparing', cancel: 'draft' },
  preparing: { ...onAir, prepared: 'activating' },
  activating: { ...onAir, activated: 'active' },
  active: onAir,
  failing: { gaveUp: 'failed' },
  failed: atRest,
  stopping: { halted: 'stopped' },
  stopped: atRest,
};

/** Where a trigger leads; `null` where it is not legal, and for words that the table does not know. */
export function next(state: string | null, trigger: Trigger): State | null {
  return isState(state) ? (transitions[state][trigger] ?? null) : null;
}

/** What the service calls live: on the air, or on the way there. */
export function isLive(state: string | null): boolean {
  return state === 'preparing' || state === 'activating' || state === 'active';
}

function isState(state: string | null): state is State {
  return states.some((known) => known === state);
}
