import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Media } from '../../platform/media/Media.js';
import type { OvershootError } from '../errors/index.js';

/** A source that has failed says nothing about the stream: so long it is held for one that comes back. */
const GRACE_MS = 60_000;

export interface Recovery {
  /** The source has failed while the stream lives. */
  begin(error: OvershootError): void;
  isUnderWay(): boolean;
  /** The source is open again, or nobody wants it any more. */
  clear(): void;
}

/** Holds a stream whose source has failed, and opens the source again when a camera or a permission comes back. */
export function createRecovery(o: {
  clock: Clock;
  media: Pick<Media, 'onDeviceChange' | 'onPermissionChange'>;
  reopen: () => void;
  /** Nothing came back in time. */
  giveUp: (error: OvershootError) => void;
}): Recovery {
  let stops: readonly Cancel[] = [];
  const clear = (): void => {
    const stopped = stops;
    stops = [];
    for (const stop of stopped) stop();
  };
  return {
    begin(error) {
      if (stops.length > 0) return;
      stops = [
        o.clock.after(GRACE_MS, () => {
          clear();
          o.giveUp(error);
        }),
        o.media.onDeviceChange(o.reopen),
        o.media.onPermissionChange(o.reopen),
      ];
    },
    isUnderWay: () => stops.length > 0,
    clear,
  };
}
