import type { Publisher } from '../../../src/platform/livekit/Publisher.js';
import type { SessionOptions } from '../../../src/core/session/StreamSession.js';
import type { RoomJoin, TestSession } from '../../../src/testing/index.js';

/** One walk of a session through its world, and what a reference model remembers of it. */
export interface Walk {
  readonly t: TestSession;
  /** What `configure` was told last. */
  options: SessionOptions;
  /** Components that hold the session. */
  readonly holders: (() => void)[];
  /** Promises of commands that have not settled yet, by name. None of them may ever reject. */
  readonly pending: Set<Promise<unknown>>;
  readonly starts: Set<Promise<unknown>>;
  /** Whether an unanswered `start()`, or a recreation, allows a stream to be made; what lets go takes that back. */
  wanted: boolean;
  recreating: boolean;
  /** The open source waits for the next stream while the room of the last one is being left. */
  handsOver: boolean;
  /** The page is in the back/forward cache. */
  cached: boolean;
  /** Streams that the session gave up because nobody answered for them: what became of them it cannot know. */
  readonly unreachable: Set<string>;
  /** Publishers that are not ours: those of streams with an external source. */
  readonly robots: { publisher: Publisher; join: RoomJoin | undefined }[];
  /** How to take back the listeners that are waiting for their moment. */
  readonly traps: (() => void)[];
  /** What was found wrong, with the step in which it was. */
  readonly findings: string[];
}

/** Something that happens in a walk. */
export interface Step {
  run(walk: Walk): unknown;
}

/** Notes a promise of the session: it may settle late, and must not reject. */
export function track<T>(walk: Walk, what: string, promise: Promise<T>): Promise<unknown> {
  const settled: Promise<unknown> = promise
    .catch((error: unknown) => walk.findings.push(`${what} rejected: ${String(error)}`))
    .finally(() => walk.pending.delete(settled));
  walk.pending.add(settled);
  return settled;
}
