import type { CaptureState } from '../capture/CaptureState.js';
import type { OvershootError } from '../errors/index.js';
import type { EndReason } from './endReason.js';
import type { LeaseRegion, PublicationRegion } from './regions.js';

/** Opaque: a uuid from the service, or a signed handle from a server of yours. Never parse it. */
export type StreamId = string;

interface Common {
  /** 0 before the first `start()`, then one more with each stream. */
  generation: number;
  capture: CaptureState;
  publication: PublicationRegion;
  lease: LeaseRegion;
}

/** Everything about a session that does not tick. */
export type StreamSnapshot = Common &
  (
    | { phase: 'idle' | 'acquiring' | 'creating'; id: null }
    | { phase: 'connecting' | 'waiting' | 'live' | 'reconnecting'; id: StreamId }
    /** `id` is null when stopped while the create was in flight. */
    | { phase: 'ending'; id: StreamId | null }
    | { phase: 'ended'; id: StreamId | null; reason: EndReason }
    | { phase: 'failed'; id: StreamId | null; error: OvershootError }
  );
