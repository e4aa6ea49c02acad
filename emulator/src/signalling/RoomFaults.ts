import type { RoomFault } from '../ingest/Ingest.js';

/** What is wrong with the way to a room, and until when. A room has what befalls all rooms besides its own. */
export class RoomFaults {
  readonly #untilMs = new Map<RoomFault, number>();
  readonly #now: () => number;
  readonly #everywhere: RoomFaults | undefined;

  constructor(now: () => number, everywhere?: RoomFaults) {
    this.#now = now;
    this.#everywhere = everywhere;
  }

  /** No candidate is told to those who join now. */
  get hidesCandidates(): boolean {
    return this.#has('hide-candidates');
  }

  /** No datagram gets through. */
  get dropsMedia(): boolean {
    return this.#has('drop-media') || this.isOutOfReach;
  }

  /** Neither signalling nor media gets through. */
  get isOutOfReach(): boolean {
    return this.#has('outage');
  }

  /** Read anew at each use, so that the end of a fault needs no timer. */
  #has(fault: RoomFault): boolean {
    const isOwn = this.#now() < (this.#untilMs.get(fault) ?? -Infinity);
    return isOwn || (this.#everywhere !== undefined && this.#everywhere.#has(fault));
  }

  begin(fault: RoomFault, forMs = Infinity): void {
    this.#untilMs.set(fault, this.#now() + forMs);
  }

  end(fault: RoomFault): void {
    this.#untilMs.delete(fault);
  }

  clear(): void {
    this.#untilMs.clear();
  }
}
