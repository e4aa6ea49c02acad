import type { CaptureState } from '../capture/CaptureState.js';
import type { OvershootError } from '../errors/index.js';
import type { EndReason } from './endReason.js';
import type { Regions } from './regions.js';
import type { StreamId } from './StreamSnapshot.js';

/** What a snapshot is made of. */
export interface SessionFacts {
  generation: number;
  regions: Regions;
  capture: CaptureState;
  id: StreamId | null;
  error: OvershootError | null;
  /** What keeps frames from flowing, while the stream lives on. */
  problem: OvershootError | null;
  reason: EndReason;
  /** The app wants nothing to be sent. */
  paused: boolean;
}
