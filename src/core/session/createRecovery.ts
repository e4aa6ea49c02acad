import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Media } from '../../platform/media/Media.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import type { EndOfSource } from '../capture/endOfSource.js';
import type { OvershootError } from '../errors/index.js';
import type { EventLog } from '../events/createEventLog.js';
import type { Publication } from '../publication/createPublication.js';
import type { Ending } from './createTearDown.js';
import type { Run } from './Run.js';

/** A source that has failed says nothing about the stream: so long it is held for one that comes back. */
const GRACE_MS = 60_000;

export interface Recovery {
  /** The source has ended by itself: as it should, or by a failure after which the stream is held for a while. */
  onSourceEnded(run: Run, end: EndOfSource): void;
  /** Opens the chosen source again, and publishes it in place of the one that has failed. */
  reopen(): Promise<void>;
  /** The source is open again, or nobody wants it any more. */
  clear(): void;
}

/** Holds a stream whose source has failed, and opens the source again when a camera or a permission comes back. */
export function createRecovery(o: {
  clock: Clock;
  media: Pick<Media, 'onDeviceChange' | 'onPermissionChange'>;
  log: EventLog;
  source: SwitchableSource;
  publication: Publication;
  run: () => Run | null;
  hasStream: () => boolean;
  end: (run: Run, ending: Ending) => void;
}): Recovery {
  let stops: readonly Cancel[] = [];
  const clear = (): void => {
    const stopped = stops;
    stops = [];
    for (const stop of stopped) stop();
  };

  const reopen = async (): Promise<void> => {
    const mine = o.run();
    if (!mine || mine.over || mine.suspended) return;
    const track = await o.source.open(() => !mine.over).catch(() => null);
    if (track && o.run() === mine) await o.publication.replaceTrack(track).catch(() => undefined);
  };

  const hold = (run: Run, error: OvershootError): void => {
    if (stops.length > 0) return;
    const giveUp = (): void => {
      clear();
      if (!run.over) o.end(run, { error });
    };
    const comeBack = (): void => void reopen();
    stops = [
      o.clock.after(GRACE_MS, giveUp),
      o.media.onDeviceChange(comeBack),
      o.media.onPermissionChange(comeBack),
    ];
  };

  return {
    onSourceEnded(run, end) {
      if (run.over) return;
      if ('reason' in end || !o.hasStream() || run.suspended) return o.end(run, end);
      o.log.emit('source-lost', end);
      // Whoever was told may have stopped the session.
      if (!run.over) hold(run, end.error);
    },
    reopen,
    clear,
  };
}
