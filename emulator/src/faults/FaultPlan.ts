import type { Fault, FaultSpec } from './Fault.js';

/** The faults in force, tried in the order they were added: several on one route make a sequence. */
export class FaultPlan {
  #faults: Fault[] = [];
  #lastId = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get all(): readonly Fault[] {
    this.#dropOver();
    return this.#faults;
  }

  add(spec: FaultSpec): Fault {
    this.#lastId += 1;
    const fault = { ...spec, id: this.#lastId, addedAtMs: this.#now() };
    this.#faults.push(fault);
    return fault;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that hits this request, counted off. */
  take(route: string, streamId: string | null): Fault | null {
    this.#dropOver();
    const fault = this.#faults.find(
      (each) => each.route === route && (each.streamId === undefined || each.streamId === streamId),
    );
    if (!fault) {
      return null;
    }
    if (fault.count !== undefined) {
      fault.count -= 1;
      if (fault.count === 0) {
        this.#faults = this.#faults.filter((each) => each !== fault);
      }
    }
    return fault;
  }

  #dropOver(): void {
    const now = this.#now();
    this.#faults = this.#faults.filter(({ addedAtMs, forMs = Infinity }) => now < addedAtMs + forMs);
  }
}
