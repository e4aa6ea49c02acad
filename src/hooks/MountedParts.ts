import type { StreamSession } from '../core/session/StreamSession.js';
import type { StreamId } from '../core/session/StreamSnapshot.js';
import type { ReadableStore } from '../core/store/createStore.js';
import type { WatchSnapshot } from '../core/vision/watch/WatchSnapshot.js';
import { createHeldList, type HeldList } from './createHeldList.js';

/** A watch that a mounted component runs, and what it watches. */
export interface MountedWatch {
  readonly stream: StreamSession | StreamId;
  readonly engine: ReadableStore<WatchSnapshot<unknown>>;
}

/** What the mounted components of one provider use, for whoever looks on from beside them. */
export interface MountedParts {
  readonly sessions: HeldList<StreamSession>;
  readonly watches: HeldList<MountedWatch>;
}

export const createMountedParts = (): MountedParts => ({
  sessions: createHeldList(),
  watches: createHeldList(),
});
