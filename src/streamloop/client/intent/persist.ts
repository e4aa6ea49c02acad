import type { CallOptions } from '../../../core/client/OvershootClient.js';
import { DEFAULT_TIMEOUT_MS } from '../../../core/client/http/exchange.js';
import type { Stage } from '../../../core/errors/LiveVisionError.js';
import { pause } from '../../../core/time/pause.js';
import { asStreamloopError } from '../../errors/asStreamloopError.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { Departure, Wire } from '../http/Wire.js';
import { judgeFailure } from './judgeFailure.js';
import { retryDelay } from './retryDelay.js';

/** Longest time from the first request to the end of the last one, milliseconds. */
const TOTAL_MS = 30_000;
/** Less time than this gives no answer worth waiting for. */
const SHORTEST_TRY_MS = 1000;

/** What is known of a command between its tries, also those of an earlier `persist`. */
export interface Doubt {
  /** Whether it may have been done without anybody knowing. */
  isLost: boolean;
  /** Whether an answer has come that counts. */
  isSettled: boolean;
}

/**
 * Repeats a command that is safe to repeat, until an answer comes that counts or half a minute is over. Then it rejects
 * with `outcome-unknown`, or with `rate-limited` where the command is sure not to have been done.
 */
export async function persist<T>(
  wire: Pick<Wire, 'clock' | 'random'>,
  doubt: Doubt,
  {
    stage,
    signal = new AbortController().signal,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  }: CallOptions & { stage: Stage },
  attempt: (options: CallOptions, departure: Departure) => Promise<T>,
): Promise<T> {
  const { clock, random } = wire;
  const begunAt = clock.mono();
  const leftMs = (): number => TOTAL_MS - (clock.mono() - begunAt);
  for (let tries = 0; ; tries += 1) {
    const departure: Departure = { isSent: false };
    try {
      const value = await attempt({ signal, timeoutMs: Math.min(timeoutMs, leftMs()) }, departure);
      doubt.isSettled = true;
      return value;
    } catch (cause) {
      const error = asStreamloopError(cause, 'network', stage);
      const verdict = judgeFailure(error, departure.isSent);
      // Who is not known is told nothing about an earlier try.
      if (verdict === 'refused' && !(error.status === 401 && doubt.isLost)) doubt.isSettled = true;
      if (verdict === 'lost') doubt.isLost = true;
      if (verdict === 'refused' || verdict === 'unsent' || error.code === 'aborted') throw error;
      const waitMs = retryDelay(tries, error.retryAfterMs, random);
      if (leftMs() - waitMs < SHORTEST_TRY_MS) throw doubt.isLost ? unknown(stage, error) : error;
      await pause(clock, waitMs, signal);
      if (signal.aborted) throw new StreamloopError('aborted', { stage, cause: error });
    }
  }
}

const unknown = (stage: Stage, cause: StreamloopError): StreamloopError => {
  const { status, requestId, serviceCode, retryAfterMs } = cause;
  return new StreamloopError('outcome-unknown', {
    stage,
    status,
    requestId,
    serviceCode,
    retryAfterMs,
    cause,
  });
};
