import type { OvershootClient } from '../../core/client/OvershootClient.js';
import type { CreatedStream } from '../../core/client/records.js';
import type { StreamEnd } from '../../core/client/StreamEnd.js';
import { OvershootError, type Stage } from '../../core/errors/index.js';
import { callListener } from '../../core/store/callListener.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { RealtimeClient } from '../client/RealtimeClient.js';
import type { RealtimeInfo, RealtimeLease } from '../client/records.js';
import { createFrameCount, endedRecord, type FrameCount } from './createFrameCount.js';
import type { Transport } from './Transport.js';

/** Streams of the older API as the sessions of the kit know them. */
export interface RealtimeStreams extends OvershootClient {
  /** Says that a stream is over, as the results socket has told it. */
  tellEnd(end: StreamEnd): void;
}

/** What is known of one stream, from its creation to its end. */
interface Known {
  /** Where its room is; renewals bring a token only. Null where nobody here publishes into one. */
  url: string | null;
  frames: FrameCount;
  transport: Transport | null;
  end: StreamEnd | null;
}

/** The shortest lease that any source names, seconds: for a create whose answer names none. */
const SHORTEST_LEASE = 30;
/** Life of a token to watch with, seconds. */
const SPECTATE_SECONDS = 300;

/**
 * An `OvershootClient` over the older API: what a session asks for is translated, so that session, capture, publisher and
 * lease are the same for both. Questions (`complete`) and prices do not exist there.
 */
export function createRealtimeStreams(o: {
  client: RealtimeClient;
  clock: Clock;
  /** How the video of the next stream reaches the service, and what is to be seen in it. */
  transport: () => Transport;
  /** A renewal was charged. */
  onLease?: (id: string, lease: RealtimeLease) => void;
  onInfo?: (info: RealtimeInfo) => void;
}): RealtimeStreams {
  const { client, clock } = o;
  const streams = new Map<string, Known>();
  const listeners = new Set<(end: StreamEnd) => void>();

  const knownOf = (id: string): Known => {
    const known = streams.get(id) ?? {
      url: null,
      frames: createFrameCount(clock.now()),
      transport: null,
      end: null,
    };
    streams.set(id, known);
    return known;
  };
  const leased = (id: string, publish: CreatedStream['publish'], ttlSeconds: number): CreatedStream => ({
    id,
    publish,
    // The service tells the length alone.
    expiresAtMs: clock.now() + ttlSeconds * 1000,
    ttlSeconds,
  });

  return {
    kind: 'direct',
    baseUrl: client.baseUrl,
    ...(client.onCall ? { onCall: client.onCall } : {}),
    onEnd(callback) {
      const own = (end: StreamEnd): void => callback(end);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tellEnd(end) {
      const known = streams.get(end.streamId);
      if (known && end.isGone) {
        known.end = end;
        known.transport?.forget?.(end.streamId);
      }
      for (const call of [...listeners]) callListener(() => call(end));
    },
    async createStream({ source, signal, timeoutMs } = {}) {
      if (source) throw unsupported('create', 'fetches no video by itself: choose a source of this page');
      const options = { ...(signal ? { signal } : {}), ...(timeoutMs === undefined ? {} : { timeoutMs }) };
      const transport = o.transport();
      const made = await transport.create(client, options);
      const known = knownOf(made.id);
      known.transport = transport;
      known.url = made.publish?.url ?? null;
      return leased(made.id, made.publish, made.ttlSeconds ?? SHORTEST_LEASE);
    },
    async keepalive(id, rest) {
      const lease = await client.keepalive(id, rest);
      callListener(() => o.onLease?.(id, lease));
      const { url } = knownOf(id);
      const publish = url !== null && lease.roomToken !== null ? { url, token: lease.roomToken } : null;
      return leased(id, publish, lease.ttlSeconds);
    },
    async getStream(id, rest) {
      const { end, frames } = knownOf(id);
      if (end) return endedRecord(id, end.reason);
      const info = await client.getInfo(id, rest);
      callListener(() => o.onInfo?.(info));
      return frames.recordOf(info);
    },
    async deleteStream(id, rest) {
      // Whether or not the service hears it.
      streams.get(id)?.transport?.forget?.(id);
      await client.deleteStream(id, rest);
      streams.delete(id);
    },
    async viewerToken(id, rest) {
      return { ...(await client.spectate(id, rest)), expiresInSeconds: SPECTATE_SECONDS };
    },
    async listModels(rest) {
      const models = await client.listModels(rest);
      // One that is only slower can be used; the newer API has one word for both.
      return models.map(({ model, ready, status }) => ({
        id: model,
        status: ready ? 'ready' : status,
        ownedBy: null,
      }));
    },
    complete: async () => {
      throw unsupported('chat', 'answers no questions about a stream: its results come by themselves');
    },
    listPrices: async () => {
      throw unsupported('billing', 'has no price list');
    },
    getBalance: async () => {
      throw unsupported('billing', 'tells the credit that is left with each renewal only');
    },
  };
}

const unsupported = (stage: Stage, what: string): OvershootError =>
  new OvershootError('invalid-option', { stage, detail: `The older API (v0.2) ${what}.` });
