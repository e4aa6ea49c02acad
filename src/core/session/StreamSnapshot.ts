import type { CaptureState } from '../capture/CaptureState.js';
import type { OvershootError } from '../errors/index.js';
import type { EndReason } from './endReason.js';
import type { Phase } from './phase.js';
import type { LeaseRegion, PublicationRegion } from './regions.js';

/** Opaque: a uuid from the service, or a signed handle from a server of yours. Never parse it. */
export type StreamId = string;

interface Common {
  /** 0 before the first `start()`, then one more with each stream. */
  generation: number;
  capture: CaptureState;
  publication: PublicationRegion;
  lease: LeaseRegion;
  /**
   * What keeps frames from flowing right now, while the stream lives on and may yet recover; null where nothing is known
   * to be wrong. What has ended the stream is the `error` of `failed`.
   */
  problem: OvershootError | null;
  /** Whether the app wants nothing to be sent (`setPaused`). Holds on while the way into the room is lost and sought again. */
  isPaused: boolean;
}

/** One member for each phase, so that `Extract<StreamSnapshot, { phase: 'live' }>` is what it says. */
type In<P extends Phase, T> = P extends Phase ? { phase: P } & T : never;

/** Everything about a session that does not tick. */
export type StreamSnapshot = Common &
  (
    | In<'idle' | 'acquiring' | 'creating', { id: null }>
    | In<'connecting' | 'waiting' | 'live' | 'paused' | 'stalled' | 'reconnecting', { id: StreamId }>
    /** `id` is null while the stream is still being made. */
    | In<'armed', { id: StreamId | null }>
    /** `id` is null when stopped while the create was in flight. */
    | In<'ending', { id: StreamId | null }>
    | In<'ended', { id: StreamId | null; reason: EndReason }>
    | In<'failed', { id: StreamId | null; error: OvershootError }>
  );
