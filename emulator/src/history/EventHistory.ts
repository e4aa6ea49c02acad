import type { HistoryEntry, HistoryEvent } from './HistoryEvent.js';

export interface HistoryPage {
  events: HistoryEntry[];
  /** Pass it as `after` to get only what is new. */
  lastSeq: number;
  /** How many of the oldest events were dropped to make room, since the start. */
  droppedCount: number;
}

/** The newest events, up to a number, in the order they happened. */
export class EventHistory {
  readonly #capacity: number;
  readonly #now: () => number;
  readonly #entries: HistoryEntry[] = [];
  #lastSeq = 0;

  constructor(capacity: number, now: () => number) {
    this.#capacity = capacity;
    this.#now = now;
  }

  add(event: HistoryEvent): void {
    this.#lastSeq += 1;
    // Overwrites the oldest in place: shifting an array of this size for each event would cost more than the event.
    this.#entries[(this.#lastSeq - 1) % this.#capacity] = { seq: this.#lastSeq, atMs: this.#now(), ...event };
  }

  after(seq: number): HistoryPage {
    const droppedCount = Math.max(0, this.#lastSeq - this.#capacity);
    const events: HistoryEntry[] = [];
    for (let next = Math.max(seq, droppedCount) + 1; next <= this.#lastSeq; next += 1) {
      const entry = this.#entries[(next - 1) % this.#capacity];
      if (entry) {
        events.push(entry);
      }
    }
    return { events, lastSeq: this.#lastSeq, droppedCount };
  }
}
