/** Why the fake service ended a stream. */
export type ServiceEndReason = 'expired' | 'deleted' | 'reaped';

interface Segment {
  from: number;
  to: number | null;
}

/** Before the first frame of a publication is counted, milliseconds. */
const FIRST_FRAME_MS = 200;
/** Frames per second are counted over this window. */
const RECENT_MS = 3000;
const RETAINED_MS = 600_000;

/** A stream at the fake service. Frames are computed from the times at which somebody published. All times monotonic. */
export class FakeStream {
  readonly id: string;
  readonly createdAt: number;
  expiresAt: number;
  /** False where the answer to the create was lost: then nobody can delete it. */
  known = true;
  /** The service fetches its video by itself. */
  isPulled = false;
  tokens = 0;
  #ended: { at: number; reason: ServiceEndReason } | null = null;
  #segments: Segment[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #framesPerSecond: () => number;

  constructor(id: string, now: number, ttlMs: number, framesPerSecond: () => number) {
    this.id = id;
    this.createdAt = now;
    this.expiresAt = now + ttlMs;
    this.#framesPerSecond = framesPerSecond;
  }

  /** Null while it lives. Expiry needs no timer: it is a matter of looking. */
  ended(now: number): { at: number; reason: ServiceEndReason } | null {
    if (!this.#ended && now >= this.expiresAt) this.end(this.expiresAt, 'expired');
    return this.#ended;
  }

  end(at: number, reason: ServiceEndReason): void {
    if (this.#ended) return;
    this.stopFrames(at);
    this.#ended = { at, reason };
  }

  startFrames(now: number): void {
    this.stopFrames(now);
    if (this.ended(now)) return;
    this.#segments.push({ from: now + FIRST_FRAME_MS, to: null });
    for (const tell of this.#watchers) tell();
  }

  /** When something was last pulled; null where nothing is. */
  lastPull(now: number): number | null {
    if (!this.isPulled) return null;
    const last = this.#segments.at(-1);
    return last && last.from <= now ? Math.min(last.to ?? now, now) : null;
  }

  /** Whether somebody publishes right now. */
  isFed(): boolean {
    return this.#segments.some(({ to }) => to === null);
  }

  /** Calls back when somebody begins to publish. Returns how to stop. */
  onFeed(callback: () => void): () => void {
    this.#watchers.add(callback);
    return () => void this.#watchers.delete(callback);
  }

  stopFrames(now: number): void {
    for (const segment of this.#segments) segment.to ??= now;
  }

  /** What the counters say at a time; null before the first frame. */
  frames(now: number) {
    const count = this.#countUntil(now);
    const [first] = this.#segments.filter((segment) => countOf(segment, now, this.#interval) > 0);
    const last = this.#segments.findLast((segment) => countOf(segment, now, this.#interval) > 0);
    if (!first || !last) return null;
    const firstAt = first.from;
    const seconds = Math.min(RECENT_MS, Math.max(1000, now - firstAt)) / 1000;
    const evicted = this.#countUntil(now - RETAINED_MS);
    return {
      count,
      firstAt,
      lastAt: last.from + (countOf(last, now, this.#interval) - 1) * this.#interval,
      recentFps: Math.round((10 * (count - this.#countUntil(now - seconds * 1000))) / seconds) / 10,
      evicted,
    };
  }

  get #interval(): number {
    return 1000 / this.#framesPerSecond();
  }

  #countUntil(now: number): number {
    return this.#segments.reduce((sum, segment) => sum + countOf(segment, now, this.#interval), 0);
  }
}

const countOf = ({ from, to }: Segment, now: number, interval: number): number =>
  Math.max(0, Math.floor((Math.min(to ?? now, now) - from) / interval) + 1);
