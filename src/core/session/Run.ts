import type { CreatedStream } from '../client/records.js';
import type { Credentials } from '../publication/createPublication.js';

/** One life of a session, from `start()` to its end. What belongs to an older run is ignored when it arrives. */
export interface Run {
  /** Set once the end has begun; everything that arrives later is given back. */
  over: boolean;
  /** Settles when everything is torn down. */
  ended: Promise<void>;
  finish: () => void;
  /** Settles when the video is published, or when it never will be. */
  settled: Promise<void>;
  settle: () => void;
  /** The one POST of this run. Awaited even when stopped: what it made must be deleted. */
  creating: Promise<CreatedStream> | null;
  /** The newest room and token. Kept here and in no cache, store or snapshot. */
  credentials: Credentials | null;
  /**
   * Newest frame index that was counted before the current publication: frames after it prove that it works. Null while
   * that is not known, from the loss of a room until the next answer.
   */
  countedBefore: number | null;
}

export function createRun(): Run {
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (settle = resolve));
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (finish = resolve));
  return {
    over: false,
    ended,
    finish,
    settled,
    settle,
    creating: null,
    credentials: null,
    countedBefore: -1,
  };
}
