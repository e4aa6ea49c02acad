import type { Clock } from '../../../platform/clock/Clock.js';
import type { Sight, VisionStream } from './VisionStream.js';

/**
 * Resolves with how far a stream is: when there is something to see or nothing to be expected, when the time is up, or
 * when the signal is given.
 */
export function untilSeen(
  stream: VisionStream,
  clock: Clock,
  ms: number,
  signal: AbortSignal,
): Promise<Sight> {
  return new Promise((resolve) => {
    const settle = (): void => {
      cancel();
      stop();
      signal.removeEventListener('abort', settle);
      resolve(stream.sight());
    };
    // While it starts, there may be none for a moment.
    const look = (): void => void (/coming|none/.test(stream.sight()) || settle());
    const cancel = clock.after(ms, settle);
    const stop = stream.subscribe(look);
    signal.addEventListener('abort', settle, { once: true });
    if (signal.aborted || stream.sight() === 'none') settle();
    else look();
  });
}
