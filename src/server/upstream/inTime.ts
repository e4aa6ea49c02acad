import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import { HandlerError } from '../http/HandlerError.js';

/**
 * Does what asks another server, within its time, and no longer than anybody waits for it (`signal`). Rejects with
 * `HandlerError` only: `upstream-timeout`, `aborted`, or `upstream-failed` with the cause.
 */
export async function inTime<T>(
  { clock, timeoutMs, signal }: { clock: Clock; timeoutMs: number; signal?: AbortSignal | undefined },
  use: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const control = new AbortController();
  const abort = (): void => control.abort();
  let stop: Cancel = () => undefined;
  // Beside the signal, because not everything that is waited for listens to it.
  const late = new Promise<never>((_, reject) => {
    stop = clock.after(timeoutMs, () => {
      const cause = new Error(`No answer within ${timeoutMs} ms.`);
      reject(new HandlerError('upstream-timeout', { cause }));
      abort();
    });
  });
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  try {
    return await Promise.race([use(control.signal), late]);
  } catch (cause) {
    abort();
    if (cause instanceof HandlerError) throw cause;
    if (signal?.aborted) throw new HandlerError('aborted', { cause });
    throw new HandlerError('upstream-failed', { cause });
  } finally {
    stop();
    signal?.removeEventListener('abort', abort);
  }
}
