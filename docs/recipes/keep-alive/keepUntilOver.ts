import { setTimeout as sleep } from 'node:timers/promises';
import { HandlerError, type OvershootHandler } from 'react-live-vision/server';
import { isOver } from './isOver.js';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Renews at 0.4 of the lease, so that a second try fits into it; resolves when the stream is over. */
export async function keepUntilOver(
  { keepAlive }: Pick<OvershootHandler, 'keepAlive'>,
  handle: string,
  signal?: AbortSignal,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    let nextMs: number;
    try {
      const { ttlSeconds } = await keepAlive(handle);
      nextMs = ttlSeconds * 400;
      pauseMs = FIRST_PAUSE_MS;
    } catch (error) {
      if (isOver(error)) return;
      const askedMs = error instanceof HandlerError ? (error.retryAfterMs ?? 0) : 0;
      // Several workers that fail together must not come back together.
      nextMs = Math.max(askedMs, pauseMs * (0.5 + Math.random() / 2));
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
    await sleep(nextMs, undefined, { signal });
  }
}
