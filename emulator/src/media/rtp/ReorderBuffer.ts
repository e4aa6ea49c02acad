import type { MediaPacket } from './MediaPacket.js';
import { unwrapSequence } from './unwrapSequence.js';

/** What comes out, in the order of sequence numbers: packets, and holes that will not be filled any more. */
export type OrderedItem = { type: 'packet'; packet: MediaPacket } | { type: 'lost'; packets: number };

export interface ReorderLimits {
  /** How long a hole may stay before it is given up, milliseconds. */
  giveUpAfterMs: number;
  /** How long a packet may be late before it is asked for again: it may only have been overtaken. */
  askAfterMs: number;
  /** Pause before the same packet is asked for once more. */
  askAgainMs: number;
  /** Packets that may wait behind a hole; beyond it the hole is given up at once. */
  maxHeld: number;
}

/** Loopback answers a NACK within a few milliseconds, but a busy machine may need far longer. */
export const DEFAULT_REORDER_LIMITS: ReorderLimits = {
  giveUpAfterMs: 400,
  askAfterMs: 10,
  askAgainMs: 40,
  maxHeld: 1024,
};

/** A jump this far is a sender that started anew, not a loss. */
const RESTART_DISTANCE = 4096;

interface Hole {
  sinceMs: number;
  askedAtMs: number;
}

/**
 * Puts the packets of one SSRC in order, drops duplicates, and knows which ones to ask for again.
 * It has no timer: whoever owns it calls {@link giveUp} and {@link toAskFor} while {@link hasHoles}.
 */
export class ReorderBuffer {
  #next: number | undefined;
  #highest = 0;
  readonly #held = new Map<number, MediaPacket>();
  readonly #holes = new Map<number, Hole>();
  readonly #limits: ReorderLimits;

  constructor(limits: ReorderLimits = DEFAULT_REORDER_LIMITS) {
    this.#limits = limits;
  }

  get hasHoles(): boolean {
    return this.#holes.size > 0;
  }

  push(packet: MediaPacket, nowMs: number): OrderedItem[] {
    if (this.#next === undefined) {
      this.#startAt(packet.sequence);
    }
    let place = unwrapSequence(packet.sequence, this.#highest);
    const out: OrderedItem[] = [];
    if (Math.abs(place - this.#highest) > RESTART_DISTANCE) {
      out.push({ type: 'lost', packets: this.#holes.size });
      this.#startAt(packet.sequence);
      place = this.#highest;
    }
    if (place < (this.#next ?? place) || this.#held.has(place)) {
      return out; // a duplicate, or later than we waited
    }
    for (let missing = this.#highest + 1; missing < place; missing += 1) {
      this.#holes.set(missing, { sinceMs: nowMs, askedAtMs: Number.NEGATIVE_INFINITY });
    }
    this.#highest = Math.max(this.#highest, place);
    this.#holes.delete(place);
    this.#held.set(place, packet);
    this.#drain(out);
    while (this.#held.size > this.#limits.maxHeld) {
      this.#skipHole(out);
    }
    return out;
  }

  /** Gives up the holes that are too old and lets what waited behind them out. */
  giveUp(nowMs: number): OrderedItem[] {
    const out: OrderedItem[] = [];
    let oldest = this.#holes.get(this.#next ?? -1);
    while (oldest !== undefined && nowMs - oldest.sinceMs >= this.#limits.giveUpAfterMs) {
      this.#skipHole(out);
      oldest = this.#holes.get(this.#next ?? -1);
    }
    return out;
  }

  /** 16 bit sequence numbers to ask for now, ascending; each is counted as asked. */
  toAskFor(nowMs: number): number[] {
    const { askAfterMs, askAgainMs } = this.#limits;
    const due: number[] = [];
    for (const [place, hole] of this.#holes) {
      if (nowMs - hole.sinceMs >= askAfterMs && nowMs - hole.askedAtMs >= askAgainMs) {
        hole.askedAtMs = nowMs;
        due.push(place & 0xffff);
      }
    }
    return due;
  }

  #startAt(sequence: number): void {
    this.#next = sequence;
    this.#highest = sequence;
    this.#held.clear();
    this.#holes.clear();
  }

  #drain(out: OrderedItem[]): void {
    let next = this.#next ?? 0;
    for (let packet = this.#held.get(next); packet !== undefined; packet = this.#held.get(next)) {
      out.push({ type: 'packet', packet });
      this.#held.delete(next);
      next += 1;
    }
    this.#next = next;
  }

  #skipHole(out: OrderedItem[]): void {
    let next = this.#next ?? 0;
    let packets = 0;
    while (this.#holes.delete(next)) {
      next += 1;
      packets += 1;
    }
    this.#next = next;
    out.push({ type: 'lost', packets });
    this.#drain(out);
  }
}
