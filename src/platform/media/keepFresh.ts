import type { Clock } from '../clock/Clock.js';
import { createRepeater } from './createRepeater.js';
import { playTrack } from './playTrack.js';
import { drawRepeatedly } from './drawRepeatedly.js';
import type { FrameRates, OwnedTrack } from './Media.js';

// Not in the DOM types: Chromium's way to read and write the frames of a track (w3.org/TR/mediacapture-transform).
interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}
interface TrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}
interface FrameApi {
  MediaStreamTrackProcessor?: new (init: { track: MediaStreamTrack }) => TrackProcessor;
  MediaStreamTrackGenerator?: new (init: { kind: 'video' }) => TrackGenerator;
}

/** A hidden page wakes once a second: what is due a little later is repeated now. */
const EARLY_MS = 60;

/**
 * A track like `source`, in which the last picture is repeated while the source stands still: a still screen and a paused
 * canvas give no frames at all, and whoever asks about the newest one would ask about the past. Where the browser gives
 * no frames into our hands, the picture is drawn anew all the time, at `frameRate`.
 */
export function keepFresh(
  source: OwnedTrack,
  clock: Clock,
  { frameRate, minFps }: FrameRates,
  still: HTMLCanvasElement | HTMLVideoElement | null = null,
): OwnedTrack {
  if (minFps <= 0) return source;
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator }: FrameApi = globalThis as FrameApi;
  if (!MediaStreamTrackProcessor || !MediaStreamTrackGenerator) return redrawn(source, clock, frameRate);

  const everyMs = 1000 / minFps;
  const repeated = createRepeater(still);
  const reader = new MediaStreamTrackProcessor({ track: source.track }).readable.getReader();
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = track.writable.getWriter();
  let last: { frame: VideoFrame; at: number } | null = null;
  let stopTimer = (): void => undefined;
  let over = false;

  const send = (frame: VideoFrame): void => {
    last?.frame.close();
    last = { frame: frame.clone(), at: clock.mono() };
    writer.write(frame).catch(() => frame.close());
  };
  const repeat = (): void => {
    const elapsedMs = last ? clock.mono() - last.at : Infinity;
    if (elapsedMs >= everyMs - EARLY_MS) {
      const again = repeated(last, elapsedMs);
      if (again) send(again);
    }
    stopTimer = clock.after(everyMs / 2, repeat);
  };
  const finish = (): void => {
    over = true;
    stopTimer();
    last?.frame.close();
    last = null;
    reader.cancel().catch(() => undefined);
    writer.close().catch(() => undefined);
    track.stop();
  };
  const pump = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      if (over) value.close();
      else send(value);
    }
  };
  pump().catch(() => undefined);
  repeat();

  return {
    track: describedAs(track, source.track),
    release() {
      finish();
      source.release();
    },
    watch: source.watch,
  };
}

/** What is asked of a track about its source (which side a camera faces, how a screen is called) still gets an answer. */
function describedAs(track: MediaStreamTrack, source: MediaStreamTrack): MediaStreamTrack {
  const own = track.getSettings.bind(track);
  track.getSettings = () => ({ ...source.getSettings(), ...own() });
  Object.defineProperty(track, 'label', { get: () => source.label });
  return track;
}

function redrawn(source: OwnedTrack, clock: Clock, frameRate: number): OwnedTrack {
  const { width = 1280, height = 720 } = source.track.getSettings();
  const { video, stop } = playTrack(source.track);
  const drawn = drawRepeatedly(clock, { width, height, frameRate }, (g) =>
    g.drawImage(video, 0, 0, width, height),
  );
  return {
    track: describedAs(drawn.track, source.track),
    release() {
      drawn.release();
      stop();
      source.release();
    },
    watch: source.watch,
  };
}
