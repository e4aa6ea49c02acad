import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Clock } from '../clock/Clock.js';
import type { Fault } from './Fault.js';
import { alterAnswer } from './alterAnswer.js';
import { interruptStream } from './interruptStream.js';
import { faultResponse } from './faultResponse.js';

/** The connection a fault plays with. */
export interface FaultyConnection {
  /** Cuts it without an answer. */
  drop(): void;
  /** Aborts when it is gone, so that nothing waits for ever. */
  closed: AbortSignal;
  /** Aborts when the emulator closes. */
  shutdown: AbortSignal;
  /** What was asked for: an error is told in the form of that API. */
  path: string;
}

/** Does the work, or not, and answers, or not, as the fault says. */
export async function applyFault(
  fault: Fault,
  connection: FaultyConnection,
  clock: Clock,
  work: () => Promise<Response>,
): Promise<Response> {
  if (fault.delayMs !== undefined && fault.delayAt !== 'after') {
    // A client that gave up meanwhile does not stop the work: that is how orphans are made, and found.
    await wait(clock, fault.delayMs, connection.shutdown);
    if (connection.shutdown.aborted) {
      return RESPONSE_ALREADY_SENT;
    }
  }
  if (fault.hang) {
    await aborted(connection.closed);
    return RESPONSE_ALREADY_SENT;
  }
  if (fault.drop === 'before') {
    connection.drop();
    return RESPONSE_ALREADY_SENT;
  }
  const response =
    fault.status === undefined
      ? await alterAnswer(await work(), fault)
      : faultResponse(fault.status, fault, connection.path);
  if (fault.drop === 'after') {
    connection.drop();
    return RESPONSE_ALREADY_SENT;
  }
  if (fault.delayMs !== undefined && fault.delayAt === 'after') {
    await wait(clock, fault.delayMs, connection.shutdown);
  }
  return fault.interrupt ? interruptStream(response, fault.interrupt, () => connection.drop()) : response;
}

function wait(clock: Clock, ms: number, shutdown: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => {
      shutdown.removeEventListener('abort', giveUp);
      resolve();
    });
    const giveUp = (): void => {
      cancel();
      resolve();
    };
    shutdown.addEventListener('abort', giveUp, { once: true });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
