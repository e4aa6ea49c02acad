import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type {
  DisconnectCause,
  Publisher,
  PublisherEvent,
  PublisherModule,
} from '../../platform/livekit/Publisher.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import type { Store } from '../store/createStore.js';
import { createSendMonitor, type StallCode } from './createSendMonitor.js';
import type { PublishStats } from './PublishStats.js';
import { publishDefaults, type PublishOptions } from './PublishOptions.js';

export interface Credentials {
  url: string;
  token: string;
}

/** Why the way into a room is lost. */
export type LossCause = 'sdk-reconnects' | Exclude<DisconnectCause, keyof typeof FINAL>;

export type PublicationEvent =
  /** `flow`: frames leave this page again after a stall. */
  | { type: 'connect' | 'publish' | 'rejoin' | 'flow' }
  /** The room is joined, and nothing leaves this page; or it could not be joined yet, and is tried again. */
  | { type: 'stall'; error: OvershootError }
  | { type: 'trouble'; error: OvershootError }
  /** The way into the room is lost: LiveKit seeks it again by itself, or a new room will be made. */
  | { type: 'lose'; cause: LossCause }
  /** No further attempt is made. */
  | { type: 'failed'; error: OvershootError };

export interface Publication {
  /** Joins the room and publishes; comes back with a fresh room when one is lost, until `close`. */
  begin(track: Promise<MediaStreamTrack>, options: PublishOptions, paused: boolean): void;
  /** Stays in the room and sends nothing, or goes on. */
  setPaused(paused: boolean): void;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  /** Whether the room is joined, and not being sought again. */
  isSteady(): boolean;
  /** Resolves when the room is left and the peer connection closed. */
  close(): Promise<void>;
}

/** A first connection that fails this often will not succeed by insisting. */
const FIRST_ATTEMPTS = 3;
const RETRY_BASE_MS = 1000;
const RETRY_MAX_MS = 15_000;

const FINAL = { 'taken-over': 'taken-over', csp: 'csp-blocked', broken: 'publish-failed' } as const;
const CODES: Partial<Record<DisconnectCause, OvershootErrorCode>> = {
  refused: 'publish-refused',
  'no-media': 'network-blocked',
};
/** A source that gives nothing gives nothing to another room either. */
const CURED_BY_A_NEW_ROOM: readonly StallCode[] = ['encoder-stalled', 'not-publishing'];

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
  /** Where what is sent is shown. */
  stats: Store<PublishStats | null>;
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
    paused: boolean;
    publisher: Publisher | null;
    /** A publication that sent nothing was made anew once; again would not help either. */
    wasRenewed: boolean;
    /** The track as it was last known, to see whether somebody has disabled it. */
    sent: MediaStreamTrack | null;
    everPublished: boolean;
    failures: number;
    /** The newest token that a room was asked with. */
    token: string;
    /** Refused tokens in a row, each once: one may have been too old, a fresh one after it is a no. */
    refused: readonly string[];
    timer: Cancel;
  }

  const monitor = createSendMonitor({
    clock,
    store: options.stats,
    sample: async () => (await round?.publisher?.sample()) ?? null,
    track: () => round?.sent ?? null,
    onStall(code) {
      onEvent({ type: 'stall', error: new OvershootError(code, { stage: 'publish' }) });
      const isCurable = CURED_BY_A_NEW_ROOM.includes(code) && !round?.publisher?.isOnly;
      if (round && !round.wasRenewed && isCurable) renew(round);
    },
    onFlow() {
      if (round) round.wasRenewed = false;
      onEvent({ type: 'flow' });
    },
  });

  /** Publishes anew, in a room of its own. */
  const renew = (mine: Round): void => {
    mine.wasRenewed = true;
    monitor.stop();
    end(mine.publisher);
    mine.publisher = null;
    void attempt(mine);
  };

  const end = (publisher: Publisher | null): void => {
    if (!publisher) return;
    const done = publisher.close().catch(() => undefined);
    closing.add(done);
    void done.finally(() => closing.delete(done));
  };

  const fail = (mine: Round, error: OvershootError): void => {
    if (round !== mine) return;
    round = null;
    monitor.stop();
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
    mine.token = newest.token;
    const publisher: Publisher = module.openPublisher({
      ...newest,
      track: mine.track,
      encoding: mine.encoding,
      paused: mine.paused,
      // What an attempt says that was given up is of no interest.
      onEvent: (event) => round === mine && mine.publisher === publisher && handle(mine, event),
    });
    mine.publisher = publisher;
  };

  const followTrack = (mine: Round): void => {
    const { track } = mine;
    track.then(
      (opened) => {
        if (mine.track === track) mine.sent = opened;
      },
      () => undefined,
    );
  };

  const handle = (mine: Round, event: PublisherEvent): void => {
    switch (event.type) {
      case 'published':
        mine.everPublished = true;
        mine.failures = 0;
        mine.refused = [];
        if (!mine.paused) monitor.begin();
        return onEvent({ type: 'publish' });
      case 'reconnecting':
        monitor.stop();
        return onEvent({ type: 'lose', cause: 'sdk-reconnects' });
      case 'reconnected':
        if (!mine.paused) monitor.begin();
        return onEvent({ type: 'rejoin' });
      case 'disconnected':
        monitor.stop();
        end(mine.publisher);
        mine.publisher = null;
        return onDisconnected(mine, event.cause, event.error);
    }
  };

  const onDisconnected = (mine: Round, cause: DisconnectCause, reason: unknown): void => {
    if (cause === 'taken-over' || cause === 'csp' || cause === 'broken')
      return fail(mine, new OvershootError(FINAL[cause], { stage: 'publish', cause: reason }));
    mine.failures += 1;
    // Where the service could not be reached there was no fresh one to try.
    if (cause !== 'refused') mine.refused = [];
    else if (!mine.refused.includes(mine.token)) mine.refused = [...mine.refused, mine.token];
    const exhausted = !mine.everPublished && mine.failures >= FIRST_ATTEMPTS;
    if (exhausted || mine.refused.length > 1) {
      return fail(
        mine,
        new OvershootError(CODES[cause] ?? 'publish-failed', { stage: 'publish', cause: reason }),
      );
    }
    if (cause === 'no-media')
      onEvent({ type: 'trouble', error: new OvershootError('network-blocked', { stage: 'publish' }) });
    if (mine.everPublished) onEvent({ type: 'lose', cause });
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** (mine.failures - 1));
    const retry = (): void => {
      if (round === mine) mine.timer = clock.after(ceiling * random(), () => void attempt(mine));
    };
    // Another attempt with the token that was just refused would only be refused again.
    if (cause === 'lost' || cause === 'no-media') retry();
    else void refresh().then(retry);
  };

  return {
    begin(track, { maxBitrate, maxFramerate }, paused) {
      const encoding = {
        maxBitrate: maxBitrate ?? publishDefaults.maxBitrate,
        maxFramerate: maxFramerate ?? publishDefaults.maxFramerate,
      };
      const mine: Round = {
        track,
        encoding,
        paused,
        wasRenewed: false,
        sent: null,
        publisher: null,
        everPublished: false,
        failures: 0,
        token: '',
        refused: [],
        timer: () => undefined,
      };
      round = mine;
      followTrack(mine);
      onEvent({ type: 'connect' });
      void attempt(mine);
    },
    setPaused(paused) {
      if (!round || round.paused === paused) return;
      round.paused = paused;
      if (paused) monitor.stop();
      else if (round.everPublished) monitor.begin();
      // A sender that cannot be stopped is seen by the monitor, or by whoever looks at the picture.
      round.publisher?.setPaused(paused).catch(() => undefined);
    },
    async replaceTrack(track) {
      if (!round) return;
      round.track = Promise.resolve(track);
      followTrack(round);
      const mine = round;
      try {
        await mine.publisher?.replaceTrack(track);
      } catch {
        // Whatever is sent now is not what the preview shows: publish anew.
        if (round === mine && mine.publisher) renew(mine);
      }
    },
    isSteady: () => round?.publisher?.isSteady() === true,
    async close() {
      const mine = round;
      round = null;
      monitor.stop();
      mine?.timer();
      end(mine?.publisher ?? null);
      await Promise.all(closing);
    },
  };
}
