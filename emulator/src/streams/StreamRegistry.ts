import type { Clock } from '../clock/Clock.js';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import type { Owner } from '../security/apiKey.js';
import type { EndReason } from './EndReason.js';
import { Stream } from './Stream.js';
import type { StreamSettings } from './Stream.js';
import type { SourceType } from './StreamRecord.js';
import type { StreamEvent } from './StreamEvent.js';

export interface StreamRegistryOptions {
  clock: Clock;
  settings: StreamSettings & { tombstoneSeconds: number };
  onEvent: (event: StreamEvent) => void;
}

/** All streams, their lease timers and their tombstones. */
export class StreamRegistry {
  readonly #options: StreamRegistryOptions;
  readonly #entries = new Map<string, { stream: Stream; cancelTimer: () => void }>();

  constructor(options: StreamRegistryOptions) {
    this.#options = options;
  }

  /** `ttlSeconds`: another lease than the one of the settings. */
  create(
    id: string,
    owner: Owner,
    { source = 'livekit', ttlSeconds }: { source?: SourceType; ttlSeconds?: number } = {},
  ): Stream {
    const { clock, onEvent } = this.#options;
    const settings =
      ttlSeconds === undefined ? this.#options.settings : { ...this.#options.settings, ttlSeconds };
    const stream = new Stream(id, owner, settings, clock.now(), source);
    this.#entries.set(stream.id, { stream, cancelTimer: this.#expireLater(stream) });
    onEvent({ type: 'stream-created', streamId: stream.id, expiresAtMs: stream.expiresAtMs ?? 0 });
    return stream;
  }

  /** The stream while it is active or its tombstone stands. */
  find(id: string): Stream | undefined {
    const stream = this.#entries.get(id)?.stream;
    if (stream) {
      // A timer is late after the machine slept; the lease is not.
      this.#expireIfDue(stream);
    }
    return this.#entries.get(id)?.stream;
  }

  list(): Stream[] {
    for (const { stream } of [...this.#entries.values()]) {
      this.#expireIfDue(stream);
    }
    return [...this.#entries.values()].map(({ stream }) => stream);
  }

  renew(stream: Stream): void {
    this.#changeLease(stream, 'lease-renewed', (nowMs) => stream.renew(nowMs));
  }

  /** Ends the present lease so much later than now: sooner or later than it was granted for. */
  cutLease(stream: Stream, remainingMs: number): void {
    this.#changeLease(stream, 'lease-cut', (nowMs) => stream.setExpiry(nowMs + remainingMs));
  }

  /** Ends an active stream; one that has ended keeps its first reason. */
  end(stream: Stream, reason: EndReason): void {
    const { clock, settings, onEvent } = this.#options;
    const entry = this.#entries.get(stream.id);
    if (!entry || stream.state === 'ended') {
      return;
    }
    const lastFrameIndex = stream.frames?.lastIndex ?? null;
    stream.end(reason, clock.now());
    entry.cancelTimer();
    entry.cancelTimer = clock.after(settings.tombstoneSeconds * 1000, () => this.#forget(stream.id));
    onEvent({ type: `stream-${reason}`, streamId: stream.id, lastFrameIndex });
  }

  addFrame(id: string, frame: EncodedFrame): void {
    const stored = this.#entries.get(id)?.stream.addFrame(frame);
    if (stored?.index === 0) {
      this.#options.onEvent({ type: 'first-frame', streamId: id, atMs: stored.wallMs });
    }
  }

  notePull(id: string): void {
    this.#entries.get(id)?.stream.notePull(this.#options.clock.now());
  }

  /** Stops all timers; no stream is ended, the process is going anyway. */
  close(): void {
    for (const { cancelTimer } of this.#entries.values()) {
      cancelTimer();
    }
    this.#entries.clear();
  }

  #changeLease(stream: Stream, type: 'lease-renewed' | 'lease-cut', change: (nowMs: number) => void): void {
    const { clock, onEvent } = this.#options;
    const entry = this.#entries.get(stream.id);
    if (!entry || stream.state === 'ended') {
      return;
    }
    change(clock.now());
    entry.cancelTimer();
    entry.cancelTimer = this.#expireLater(stream);
    onEvent({ type, streamId: stream.id, expiresAtMs: stream.expiresAtMs ?? 0 });
  }

  #expireIfDue(stream: Stream): void {
    if (stream.expiresAtMs !== null && stream.expiresAtMs <= this.#options.clock.now()) {
      this.end(stream, 'expired');
    }
  }

  #expireLater(stream: Stream): () => void {
    const { clock } = this.#options;
    const remainingMs = (stream.expiresAtMs ?? 0) - clock.now();
    return clock.after(remainingMs, () => this.end(stream, 'expired'));
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    this.#options.onEvent({ type: 'stream-forgotten', streamId: id });
  }
}
