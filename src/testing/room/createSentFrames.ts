import type { Clock } from '../../platform/clock/Clock.js';
import type { SendSample } from '../../platform/livekit/Publisher.js';

const FRAMES_PER_SECOND = 15;
const BYTES_PER_FRAME = 4000;
const ROUND_TRIP_MS = 40;

/** Counts what a browser would have sent, from the times in which it could. */
export interface SentFrames {
  run(sends: boolean, isFed: boolean): void;
  sample(): SendSample;
}

export function createSentFrames(clock: Clock): SentFrames {
  const sent = createCount(clock);
  const source = createCount(clock);
  return {
    run(sends, isFed) {
      sent.run(sends);
      source.run(isFed);
    },
    sample: () => ({
      framesSent: sent.read(),
      sourceFrames: source.read(),
      bytesSent: sent.read() * BYTES_PER_FRAME,
      roundTripMs: ROUND_TRIP_MS,
      limitedBy: 'none',
      quality: 'excellent',
    }),
  };
}

function createCount(clock: Clock) {
  let before = 0;
  let since: number | null = null;
  const read = (): number =>
    Math.floor(before + (since === null ? 0 : ((clock.mono() - since) * FRAMES_PER_SECOND) / 1000));
  return {
    read,
    run(on: boolean) {
      before = read();
      since = on ? clock.mono() : null;
    },
  };
}
