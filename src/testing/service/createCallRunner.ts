import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { ClientCall } from '../../core/client/ClientCall.js';
import { type CallFeed, createCallFeed } from '../../core/client/createCallFeed.js';
import type { CreateOptions, DeleteOptions } from '../../core/client/OvershootClient.js';
import { OvershootError } from '../../core/errors/index.js';
import { createFaults, type Faults } from './createFaults.js';
import type { ServiceCall, ServiceOperation } from './ServiceCall.js';
import type { ServiceFault } from './ServiceFault.js';

const DEFAULT_TIMEOUT_MS = 10_000;

/** What happens to a call between its start and its answer, while the caller waits; dropped with the call. */
export interface CallCourse {
  /** Milliseconds until it is answered, besides the latency of the service. */
  waitMs: number;
  steps: readonly { at: number; run: () => void }[];
}

export interface CallRunner {
  readonly calls: readonly ServiceCall[];
  readonly faults: Faults;
  /** Tells of each call as a client does. */
  readonly onCall: CallFeed['onCall'];
  run<T>(
    operation: ServiceOperation,
    id: string | null,
    options: (CreateOptions & DeleteOptions) | undefined,
    work: (answered: boolean) => T,
    course?: CallCourse,
  ): Promise<T>;
  release(operation: ServiceOperation | undefined): void;
}

/** Records calls, lets them meet their faults, and gives up on them as a client does: by signal and by time. */
export function createCallRunner(clock: Clock, latencyMs: number): CallRunner {
  const calls: ServiceCall[] = [];
  const faults = createFaults();
  const feed = createCallFeed();
  let hanging: { operation: ServiceOperation; go: () => void }[] = [];

  const proceed = (
    operation: ServiceOperation,
    fault: ServiceFault | undefined,
    waitMs: number,
    go: () => void,
  ): Cancel => {
    const wait = (fault?.type === 'delay' ? fault.ms : latencyMs) + waitMs;
    if (fault?.type === 'hang') hanging.push({ operation, go });
    else if (wait > 0) return clock.after(wait, go);
    else go();
    return () => undefined;
  };

  return {
    calls,
    faults,
    onCall: feed.onCall,
    run(operation, id, options = {}, work, course) {
      const call: ServiceCall = { operation, id, at: clock.mono(), options, outcome: 'pending' };
      calls.push(call);
      const at = clock.now();
      const number = calls.length;
      const fault = faults.take(operation);
      const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options;

      return new Promise((resolve, reject) => {
        const dropped: Cancel[] = [];
        const settle = (outcome: 'answered' | 'failed', then: () => void, error?: unknown): void => {
          if (call.outcome !== 'pending') return;
          call.outcome = outcome;
          cancelTimer();
          signal?.removeEventListener('abort', abort);
          for (const cancel of dropped) cancel();
          feed.tell({
            operation,
            streamId: id,
            at,
            durationMs: clock.mono() - call.at,
            ...answerTo(number, error),
          });
          then();
        };
        const fail = (error: unknown): void => settle('failed', () => reject(error), error);
        const abort = (): void => fail(new OvershootError('aborted', { stage: operation }));
        const cancelTimer = clock.after(timeoutMs, () =>
          fail(new OvershootError('timeout', { stage: operation })),
        );
        signal?.addEventListener('abort', abort);
        if (signal?.aborted) return abort();

        const runs = !fault || fault.type === 'delay';
        const shift = fault?.type === 'delay' ? fault.ms : latencyMs;
        if (course && runs) dropped.push(...course.steps.map(({ at, run }) => clock.after(shift + at, run)));
        const cancelWork = proceed(operation, fault, runs ? (course?.waitMs ?? 0) : 0, () => {
          if (fault?.type === 'fail') return fail(scripted(operation, fault));
          const lost = fault?.type === 'lose-answer' || call.outcome !== 'pending';
          try {
            const value = work(!lost);
            if (lost) fail(new OvershootError('network', { stage: operation }));
            else settle('answered', () => resolve(value));
          } catch (error) {
            fail(error);
          }
        });
        // Other work is done whether or not the caller still waits.
        if (course) dropped.push(cancelWork);
      });
    },
    release(operation) {
      const released = hanging.filter((entry) => !operation || entry.operation === operation);
      hanging = hanging.filter((entry) => !released.includes(entry));
      for (const { go } of released) go();
    },
  };
}

const scripted = (stage: ServiceOperation, fault: Extract<ServiceFault, { type: 'fail' }>): OvershootError =>
  new OvershootError(fault.code, { stage, status: fault.status, retryAfterMs: fault.retryAfterMs });

/** What a log would know of the answer. Only one that came has a status and a name. */
function answerTo(number: number, error: unknown): Pick<ClientCall, 'status' | 'requestId' | 'failure'> {
  const { status, code } = error instanceof OvershootError ? error : { status: 200, code: null };
  return {
    status: status ?? null,
    requestId: status === undefined ? null : `request-${number}`,
    failure: status === undefined ? code : null,
  };
}
