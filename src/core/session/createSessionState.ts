import type { CaptureState } from '../capture/CaptureState.js';
import type { OvershootError } from '../errors/index.js';
import { createStore, type ReadableStore } from '../store/createStore.js';
import { composeSnapshot } from './composeSnapshot.js';
import type { EndReason } from './endReason.js';
import { initialRegions, type Regions, transition } from './regions.js';
import type { SessionFacts } from './SessionFacts.js';
import { type Phase, phaseOf } from './phase.js';
import type { StreamId, StreamSnapshot } from './StreamSnapshot.js';

export interface SessionState {
  readonly store: ReadableStore<StreamSnapshot>;
  regions(): Regions;
  generation(): number;
  /** Empty where there is no stream. */
  id(): StreamId;
  /**
   * Moves one region by its table; an event that the table does not know there changes nothing. `problem` says why, and is
   * there until frames flow.
   */
  send(region: Exclude<keyof Regions, 'capture'>, event: string, problem?: OvershootError): void;
  setProblem(problem: OvershootError | null): void;
  /** With `creating`, the stream begins to be made in the same moment: nobody sees one without the other. */
  setCapture(capture: CaptureState, creating?: boolean): void;
  setId(id: StreamId): void;
  setError(error: OvershootError): void;
  setReason(reason: EndReason): void;
  setPaused(paused: boolean): void;
  /** Something that a snapshot does not hold, and that is read beside it, has changed. */
  touch(): void;
  /** A new generation begins: nothing of the old one remains but the capture. */
  begin(): void;
}

/** One region has moved. */
interface Move {
  region: keyof Regions;
  from: string;
  to: string;
  cause: string;
}

/**
 * `onMoves` is told of every change, before anybody sees the new snapshot. It may move the session on: what it was told
 * of is over then, and the newer state is shown already.
 */
export function createSessionState(
  onMoves: (moves: readonly Move[], phase: { from: Phase; to: Phase }) => void,
): SessionState {
  let facts: SessionFacts = {
    generation: 0,
    regions: initialRegions,
    capture: { state: 'off' },
    id: null,
    error: null,
    problem: null,
    reason: 'stopped',
    paused: false,
  };
  const store = createStore<StreamSnapshot>(composeSnapshot(facts));
  const update = (
    change: Partial<SessionFacts>,
    causes: Partial<Record<keyof Regions, string>> = {},
  ): void => {
    const before = facts.regions;
    const mine = { ...facts, ...change };
    facts = mine;
    const moves = regionNames.flatMap((region): Move[] => {
      const [from, to] = [before[region], mine.regions[region]];
      return from === to ? [] : [{ region, from, to, cause: causes[region] ?? to }];
    });
    if (moves.length > 0) onMoves(moves, { from: phaseOf(before), to: phaseOf(mine.regions) });
    if (facts === mine) store.set(composeSnapshot(mine));
  };
  const send: SessionState['send'] = (region, event, problem) => {
    const next = transition(region, facts.regions[region], event);
    if (next === facts.regions[region]) return problem && setProblem(problem);
    // A stream that is reset takes what was said about it along.
    const forget = next === 'none' && region === 'stream' ? { id: null, error: null } : {};
    const told = problem ? { problem } : {};
    const solved = region === 'publication' && SOUND.includes(next) ? { problem: null } : {};
    update(
      { ...forget, ...solved, ...told, regions: { ...facts.regions, [region]: next } },
      { [region]: event },
    );
  };

  const setProblem = (problem: OvershootError | null): void => {
    if (problem?.code !== facts.problem?.code) update({ problem });
  };

  return {
    store,
    regions: () => facts.regions,
    generation: () => facts.generation,
    id: () => facts.id ?? '',
    send,
    setProblem,
    setCapture(capture, creating = false) {
      const { regions } = facts;
      const stream = creating ? transition('stream', regions.stream, 'create') : regions.stream;
      update({ capture, regions: { ...regions, stream, capture: capture.state } }, { stream: 'create' });
    },
    setId: (id) => update({ id }),
    setError: (error) => update({ error }),
    touch: () => update({}),
    setReason: (reason) => update({ reason }),
    setPaused: (paused) => paused !== facts.paused && update({ paused }),
    begin() {
      send('stream', 'reset');
      update({ generation: facts.generation + 1, error: null });
    },
  };
}

/** Nothing is wrong there, or nothing that was said before holds any more. */
const SOUND: readonly string[] = ['none', 'armed', 'publishing', 'paused'];

const regionNames = ['capture', 'stream', 'publication', 'lease'] as const;
