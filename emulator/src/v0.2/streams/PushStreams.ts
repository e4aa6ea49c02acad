import type { EventHistory } from '../../history/EventHistory.js';
import type { Owner } from '../../security/apiKey.js';
import type { EndReason } from '../../streams/EndReason.js';
import type { StreamEvent } from '../../streams/StreamEvent.js';
import type { StreamRegistry } from '../../streams/StreamRegistry.js';
import type { CreateRequest } from '../schema/createRequestSchema.js';
import type { EndWhy } from './EndWhy.js';
import { PushStream } from './PushStream.js';

export interface PushStreamsOptions {
  streams: StreamRegistry;
  ttlSeconds: number;
  history: EventHistory;
}

/** What the service allows a key at a time. */
export const MOST_STREAMS = 5;

/** What the registry calls each of these; `reaped` is every end that neither the client nor the lease brought. */
const endReasons: Readonly<Record<EndWhy, EndReason>> = {
  client_requested: 'deleted',
  lease_expired: 'expired',
  webrtc_disconnected: 'reaped',
  livekit_disconnected: 'reaped',
  insufficient_credits: 'reaped',
};

/** The streams that were made by v0.2. Leases, frames and tombstones are those of the registry that all APIs share. */
export class PushStreams {
  readonly #options: PushStreamsOptions;
  readonly #entries = new Map<string, PushStream>();
  /** Being made at this moment. */
  readonly #reserved = new Map<Owner, number>();
  readonly #endListeners = new Set<(push: PushStream, why: EndWhy) => void>();

  constructor(options: PushStreamsOptions) {
    this.#options = options;
  }

  create(id: string, owner: Owner, request: CreateRequest): PushStream {
    const { streams, ttlSeconds } = this.#options;
    const push = new PushStream(streams.create(id, owner, { ttlSeconds }), request);
    this.#entries.set(id, push);
    return push;
  }

  /** While it is active or its tombstone stands. */
  find(id: string): PushStream | undefined {
    // Looked up there first: a lease that is due ends then.
    this.#options.streams.find(id);
    return this.#entries.get(id);
  }

  list(): PushStream[] {
    this.#options.streams.list();
    return [...this.#entries.values()];
  }

  /** A place for one more stream of a key, to be given back once it is made or refused; `null` where all are taken. */
  reserve(owner: Owner): (() => void) | null {
    const reserved = this.#reserved.get(owner) ?? 0;
    const active = this.list().filter((push) => push.owner === owner && push.isActive).length;
    if (active + reserved >= MOST_STREAMS) {
      return null;
    }
    this.#reserved.set(owner, reserved + 1);
    return () => this.#reserved.set(owner, (this.#reserved.get(owner) ?? 1) - 1);
  }

  renew(push: PushStream): void {
    this.#options.streams.renew(push.stream);
  }

  end(push: PushStream, why: EndWhy): void {
    push.why ??= why;
    this.#options.streams.end(push.stream, endReasons[why]);
  }

  /** Called once for each stream, whatever ended it. */
  onEnd(listener: (push: PushStream, why: EndWhy) => void): void {
    this.#endListeners.add(listener);
  }

  /** Follows the registry: it ends leases, and control routes end streams, too. */
  follow(event: StreamEvent): void {
    const push = this.#entries.get(event.streamId);
    if (!push) {
      return;
    }
    switch (event.type) {
      case 'stream-expired':
      case 'stream-deleted':
      case 'stream-reaped': {
        push.why ??= event.type === 'stream-deleted' ? 'client_requested' : whyExpired(push);
        const why = push.why;
        this.#options.history.add({ type: 'push-stream-ended', streamId: push.id, why });
        for (const listener of this.#endListeners) {
          listener(push, why);
        }
        break;
      }
      case 'stream-forgotten':
        this.#entries.delete(push.id);
        break;
      default:
    }
  }
}

function whyExpired({ unpaid }: PushStream): EndWhy {
  return unpaid ? 'insufficient_credits' : 'lease_expired';
}
