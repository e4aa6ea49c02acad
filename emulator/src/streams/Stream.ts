import type { EncodedFrame } from '../frames/EncodedFrame.js';
import { FrameRing } from '../frames/FrameRing.js';
import type { StoredFrame } from '../frames/StoredFrame.js';
import type { Owner } from '../security/apiKey.js';
import type { EndReason } from './EndReason.js';
import { RecentFps } from './RecentFps.js';
import type { FrameCounters, SourceType, StreamRecord } from './StreamRecord.js';
import { countFrames } from './countFrames.js';

export interface StreamSettings {
  ttlSeconds: number;
  retentionSeconds: number;
  maxFrameBytes: number;
}

interface Active {
  state: 'active';
  expiresAtMs: number;
  ring: FrameRing;
  fps: RecentFps;
}

interface Ended {
  state: 'ended';
  endedAtMs: number;
  reason: EndReason;
  /** The frames themselves are let go of at the end; what is left of them is these figures. */
  counters: FrameCounters;
}

/** One leased stream: active until its lease runs out or it is ended, and never active again after that. */
export class Stream {
  readonly id: string;
  readonly owner: Owner;
  readonly createdAtMs: number;
  readonly source: SourceType;
  #lastPullMs: number | null = null;
  #ttlSeconds: number;
  #life: Active | Ended;

  constructor(
    id: string,
    owner: Owner,
    settings: StreamSettings,
    nowMs: number,
    source: SourceType = 'livekit',
  ) {
    this.source = source;
    this.id = id;
    this.owner = owner;
    this.createdAtMs = nowMs;
    this.#ttlSeconds = settings.ttlSeconds;
    this.#life = {
      state: 'active',
      expiresAtMs: nowMs + settings.ttlSeconds * 1000,
      ring: new FrameRing({
        retentionMs: settings.retentionSeconds * 1000,
        maxBytes: settings.maxFrameBytes,
      }),
      fps: new RecentFps(),
    };
  }

  get state(): 'active' | 'ended' {
    return this.#life.state;
  }

  /** `null` once ended. */
  get expiresAtMs(): number | null {
    return this.#life.state === 'active' ? this.#life.expiresAtMs : null;
  }

  /** What a renewal grants. */
  get ttlSeconds(): number {
    return this.#ttlSeconds;
  }

  /** The retained frames; `null` once ended. */
  get frames(): FrameRing | null {
    return this.#life.state === 'active' ? this.#life.ring : null;
  }

  renew(nowMs: number): void {
    this.setExpiry(nowMs + this.#ttlSeconds * 1000);
  }

  /** The lease ends then, whatever it was granted for; the next renewal counts from its own time. */
  setExpiry(expiresAtMs: number): void {
    if (this.#life.state === 'active') {
      this.#life.expiresAtMs = expiresAtMs;
    }
  }

  /** From now on a renewal grants this much; the present lease keeps its end. */
  setTtl(ttlSeconds: number): void {
    this.#ttlSeconds = ttlSeconds;
  }

  /** Something was pulled; the record tells it to the second. */
  notePull(nowMs: number): void {
    if (this.#life.state === 'active' && nowMs - (this.#lastPullMs ?? -Infinity) >= 1000) {
      this.#lastPullMs = nowMs;
    }
  }

  /** `null` where the stream has ended: such frames are not counted. */
  addFrame(frame: EncodedFrame): StoredFrame | null {
    if (this.#life.state === 'ended') {
      return null;
    }
    const stored = this.#life.ring.add(frame);
    this.#life.fps.add(stored.wallMs);
    return stored;
  }

  end(reason: EndReason, nowMs: number): void {
    if (this.#life.state === 'active') {
      const { ring, fps } = this.#life;
      this.#life = { state: 'ended', endedAtMs: nowMs, reason, counters: countFrames(ring, fps, nowMs) };
    }
  }

  record(nowMs: number): StreamRecord {
    const life = this.#life;
    const ended = life.state === 'ended' ? life : null;
    return {
      id: this.id,
      state: life.state,
      source: { type: this.source },
      last_pull: this.#lastPullMs,
      created_at_ms: this.createdAtMs,
      ...(life.state === 'active' ? countFrames(life.ring, life.fps, nowMs) : life.counters),
      expires_at_ms: this.expiresAtMs,
      ttl_seconds: this.#ttlSeconds,
      ended_at_ms: ended?.endedAtMs ?? null,
      end_reason: ended?.reason ?? null,
      audio: false,
    };
  }
}
