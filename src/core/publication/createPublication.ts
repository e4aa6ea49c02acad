import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type {
  DisconnectCause,
  Publisher,
  PublisherEvent,
  PublisherModule,
} from '../../platform/livekit/Publisher.js';
import { OvershootError } from '../errors/index.js';
import { publishDefaults, type PublishOptions } from './PublishOptions.js';

export interface Credentials {
  url: string;
  token: string;
}

/** Why the way into a room is lost. */
export type LossCause = 'sdk-reconnects' | Exclude<DisconnectCause, 'taken-over'>;

export type PublicationEvent =
  | { type: 'connect' | 'publish' }
  /** The way into the room is lost: LiveKit seeks it again by itself, or a new room will be made. */
  | { type: 'lose'; cause: LossCause }
  /** No further attempt is made. */
  | { type: 'failed'; error: OvershootError };

export interface Publication {
  /** Joins the room and publishes; comes back with a fresh room when one is lost, until `close`. */
  begin(track: Promise<MediaStreamTrack>, options: PublishOptions): void;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  /** Resolves when the room is left and the peer connection closed. */
  close(): Promise<void>;
}

/** A first connection that fails this often will not succeed by insisting. */
const FIRST_ATTEMPTS = 3;
const RETRY_BASE_MS = 1000;
const RETRY_MAX_MS = 15_000;

/**
 * One publication over many rooms: LiveKit's own reconnects happen inside of a room; when it gives up, a new room is
 * made with the newest token.
 */
export function createPublication(options: {
  clock: Clock;
  random: () => number;
  load: () => Promise<PublisherModule>;
  /** Read at each attempt, because the lease brings fresh tokens. */
  credentials: () => Credentials | null;
  /** A room would refuse it by the time it is asked. */
  isExpiring: (token: string) => boolean;
  /** The room says the stream is over, or the token is too old: settles when the service was asked for a fresh one. */
  refresh: () => Promise<void>;
  onEvent: (event: PublicationEvent) => void;
}): Publication {
  const { clock, random, load, credentials, refresh, onEvent } = options;
  let round: Round | null = null;
  const closing = new Set<Promise<void>>();

  interface Round {
    track: Promise<MediaStreamTrack>;
    encoding: { maxBitrate: number; maxFramerate: number };
    publisher: Publisher | null;
    everPublished: boolean;
    failures: number;
    /** Refused tokens in a row: one may have been too old, two fresh ones are a no. */
    refusals: number;
    timer: Cancel;
  }

  const end = (publisher: Publisher | null): void => {
    if (!publisher) return;
    const done = publisher.close().catch(() => undefined);
    closing.add(done);
    void done.finally(() => closing.delete(done));
  };

  const fail = (mine: Round, error: OvershootError): void => {
    if (round !== mine) return;
    round = null;
    end(mine.publisher);
    onEvent({ type: 'failed', error });
  };

  const attempt = async (mine: Round): Promise<void> => {
    let module: PublisherModule;
    try {
      module = await load();
    } catch (cause) {
      return fail(mine, new OvershootError('module-failed', { stage: 'publish', cause }));
    }
    // People may take minutes to allow a camera; the token of the create may be dead by then.
    const first = credentials();
    if (round === mine && first && options.isExpiring(first.token)) await refresh();
    const newest = credentials();
    if (round !== mine || !newest) return;
    mine.publisher = module.openPublisher({
      ...newest,
      track: mine.track,
      encoding: mine.encoding,
      onEvent: (event) => round === mine && handle(mine, event),
    });
  };

  const handle = (mine: Round, event: PublisherEvent): void => {
    switch (event.type) {
      case 'published':
        mine.everPublished = true;
        mine.failures = 0;
        mine.refusals = 0;
        return onEvent({ type: 'publish' });
      case 'reconnecting':
        return onEvent({ type: 'lose', cause: 'sdk-reconnects' });
      case 'reconnected':
        return;
      case 'disconnected':
        end(mine.publisher);
        mine.publisher = null;
        return onDisconnected(mine, event.cause, event.error);
    }
  };

  const onDisconnected = (mine: Round, cause: DisconnectCause, reason: unknown): void => {
    if (cause === 'taken-over') return fail(mine, new OvershootError('taken-over', { stage: 'publish' }));
    mine.failures += 1;
    mine.refusals = cause === 'refused' ? mine.refusals + 1 : 0;
    const exhausted = !mine.everPublished && mine.failures >= FIRST_ATTEMPTS;
    if (exhausted || mine.refusals > 1) {
      const code = cause === 'refused' ? 'publish-refused' : 'publish-failed';
      return fail(mine, new OvershootError(code, { stage: 'publish', cause: reason }));
    }
    if (mine.everPublished) onEvent({ type: 'lose', cause });
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** (mine.failures - 1));
    const retry = (): void => {
      if (round === mine) mine.timer = clock.after(ceiling * random(), () => void attempt(mine));
    };
    // Another attempt with the token that was just refused would only be refused again.
    if (cause === 'lost') retry();
    else void refresh().then(retry);
  };

  return {
    begin(track, { maxBitrate, maxFramerate }) {
      const encoding = {
        maxBitrate: maxBitrate ?? publishDefaults.maxBitrate,
        maxFramerate: maxFramerate ?? publishDefaults.maxFramerate,
      };
      const mine: Round = {
        track,
        encoding,
        publisher: null,
        everPublished: false,
        failures: 0,
        refusals: 0,
        timer: () => undefined,
      };
      round = mine;
      onEvent({ type: 'connect' });
      void attempt(mine);
    },
    async replaceTrack(track) {
      if (!round) return;
      round.track = Promise.resolve(track);
      await round.publisher?.replaceTrack(track);
    },
    async close() {
      const mine = round;
      round = null;
      mine?.timer();
      end(mine?.publisher ?? null);
      await Promise.all(closing);
    },
  };
}
