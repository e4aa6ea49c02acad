import type { ServiceOperation } from './ServiceCall.js';
import type { ServiceFault } from './ServiceFault.js';

interface Waiting {
  operation: ServiceOperation;
  fault: ServiceFault;
  times: number;
}

export interface Faults {
  add(operation: ServiceOperation, fault: ServiceFault, times: number): void;
  /** The fault that the next call of an operation meets. */
  take(operation: ServiceOperation): ServiceFault | undefined;
  /** The same one, without taking it. */
  next(operation: ServiceOperation): ServiceFault | undefined;
  clear(): void;
  /** Those with a number of times that was not used up. */
  unmet(): readonly string[];
}

/** Faults queue up: the first one added for an operation is met first. */
export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  return {
    add(operation, fault, times) {
      waiting = [...waiting, { operation, fault, times }];
    },
    take(operation) {
      const next = waiting.find((entry) => entry.operation === operation);
      if (!next) return undefined;
      next.times -= 1;
      if (next.times <= 0) waiting = waiting.filter((entry) => entry !== next);
      return next.fault;
    },
    next: (operation) => waiting.find((entry) => entry.operation === operation)?.fault,
    clear() {
      waiting = [];
    },
    unmet: () =>
      waiting
        .filter(({ times }) => Number.isFinite(times))
        .map(({ operation, fault, times }) => `${times} × ${fault.type} of ${operation} never happened`),
  };
}
