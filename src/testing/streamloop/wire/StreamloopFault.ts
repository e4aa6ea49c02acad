import type { FakeStreamloopOperation } from './FakeStreamloopOperation.js';

/** What goes wrong with a request. */
export type StreamloopFault =
  /** Answered with a problem document, nothing is done. `more`: further members, such as `reason` and `cause`. */
  | { type: 'fail'; status: number; code: string; retryAfterSeconds?: number; more?: object }
  /** Nothing is done, and nothing answered: the caller sees a broken connection. */
  | { type: 'network' }
  /** 200 with the body `null`, as the schema of `GET /streams/{id}` allows. */
  | { type: 'null' }
  /** Carried out, and the answer lost on the way. */
  | { type: 'lose-answer' }
  /** Carried out and answered `ms` milliseconds later, whether or not the caller still waits. */
  | { type: 'delay'; ms: number }
  /** Nothing happens until `release()`. */
  | { type: 'hang' };

/** Faults queue up: the first one added for an operation is met first. */
export function createStreamloopFaults() {
  let waiting: { operation: FakeStreamloopOperation; fault: StreamloopFault; times: number }[] = [];
  return {
    add(operation: FakeStreamloopOperation, fault: StreamloopFault, times: number): void {
      waiting = [...waiting, { operation, fault, times }];
    },
    take(operation: FakeStreamloopOperation): StreamloopFault | undefined {
      const next = waiting.find((entry) => entry.operation === operation);
      if (!next) return undefined;
      next.times -= 1;
      if (next.times <= 0) waiting = waiting.filter((entry) => entry !== next);
      return next.fault;
    },
    clear(): void {
      waiting = [];
    },
  };
}
