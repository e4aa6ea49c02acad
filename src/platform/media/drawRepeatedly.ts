import type { Cancel, Clock } from '../clock/Clock.js';
import { type OwnedTrack } from './Media.js';
import { watchTrack } from './watchTrack.js';

/** A track of a canvas that is drawn anew at a steady rate, also while the page is hidden. */
export function drawRepeatedly(
  clock: Clock,
  { width, height, frameRate }: { width: number; height: number; frameRate: number },
  draw: (g: CanvasRenderingContext2D, frame: number, seconds: number) => void,
): OwnedTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('This browser cannot draw on a canvas.', 'NotSupportedError');

  const startedAt = clock.mono();
  let frame = 0;
  let next: Cancel = () => undefined;
  // Timers, not animation frames: those stop in a hidden tab, and so would the stream.
  const step = (): void => {
    draw(context, frame, (clock.mono() - startedAt) / 1000);
    // What was slept through or throttled away is not drawn after the event.
    frame = Math.max(frame + 1, Math.floor(((clock.mono() - startedAt) * frameRate) / 1000));
    const dueAt = startedAt + (frame * 1000) / frameRate;
    next = clock.after(Math.max(0, dueAt - clock.mono()), step);
  };
  step();

  const track = canvas.captureStream(frameRate).getVideoTracks()[0];
  if (!track) throw new DOMException('This browser cannot capture a canvas.', 'NotSupportedError');
  return {
    track,
    release: () => {
      next();
      track.stop();
    },
    watch: watchTrack(track),
  };
}
