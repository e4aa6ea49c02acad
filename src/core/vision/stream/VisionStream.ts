import type { StreamId } from '../../session/StreamSnapshot.js';
import type { StatusSnapshot } from '../../status/StatusSnapshot.js';

/**
 * How far a stream is, for those who ask about it.
 *
 * - `none`: nobody has started one.
 * - `coming`: its first frame may come any moment.
 * - `live`: frames come in.
 * - `halted`: it has frames, but no new ones come: paused, stalled, reconnecting.
 * - `over`: it has ended.
 */
export type Sight = 'none' | 'coming' | 'live' | 'halted' | 'over';

/** The stream that is asked about, whoever holds it. */
export interface VisionStream {
  id(): StreamId | null;
  /** Grows with each new stream of a session. */
  generation(): number;
  sight(): Sight;
  /** Whether the page is hidden just when there is something to see. */
  isScreen(): boolean;
  /** What the service has last said of it. */
  status(): StatusSnapshot;
  /** Service's wall clock minus ours, milliseconds; 0 where nobody knows. */
  clockOffsetMs(): number;
  /** Calls back when any of this but the status may have changed. */
  subscribe(callback: () => void): () => void;
}
