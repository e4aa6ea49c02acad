import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { DisconnectCause } from '../../platform/livekit/Publisher.js';
import type { ViewedVideo, Viewer, ViewerEvent, ViewerModule } from '../../platform/livekit/Viewer.js';
import type { Page } from '../../platform/page/Page.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import { endReasonOf } from '../session/endReason.js';
import type { Store } from '../store/createStore.js';
import { createPictureWatch } from './createPictureWatch.js';
import type { CreateViewerOptions } from './ViewerSession.js';
import type { ViewerSnapshot } from './ViewerSnapshot.js';

type Watching = 'connecting' | 'waiting' | 'playing' | 'reconnecting';

/** What the lazy chunk of a viewer exports. */
export interface ViewingModule {
  createViewing: typeof createViewing;
}

export interface Viewing {
  retry: () => void;
  /** Leaves the room; nothing is told any more. */
  close: () => void;
}

/** A first connection that fails this often will not succeed by insisting. */
const FIRST_ATTEMPTS = 3;
/** A room that refuses fresh tokens one after the other means it. */
const REFUSALS = 2;
const RETRY_BASE_MS = 1000;
const RETRY_MAX_MS = 15_000;

const CODES: Partial<Record<DisconnectCause, OvershootErrorCode>> = {
  csp: 'csp-blocked',
  'no-media': 'network-blocked',
};

/** Watches a stream over many rooms, each joined with a token of its own, until the stream is over. */
export function createViewing(o: {
  client: CreateViewerOptions['client'];
  id: string;
  clock: Clock;
  page: Page;
  random: () => number;
  load: () => Promise<ViewerModule>;
  shown: Store<ViewerSnapshot>;
}): Viewing {
  const { client, id, clock, page, shown } = o;
  let viewer: Viewer | null = null;
  let pictures: { stop: Cancel } | null = null;
  let timer: Cancel = () => undefined;
  /** Grows with each attempt and each end: what is older has nothing to say. */
  let round = 0;
  let failures = 0;
  let refusals = 0;
  let everJoined = false;
  /** Something is to be tried again, and only a pause is in between. */
  let isPausing = false;
  let asleep = false;

  const leave = (): void => {
    round += 1;
    timer();
    isPausing = false;
    pictures?.stop();
    pictures = null;
    viewer?.close().catch(() => undefined);
    viewer = null;
  };
  const over = (last: ViewerSnapshot): void => {
    leave();
    shown.set(last);
  };
  const fail = (error: OvershootError): void => over({ phase: 'failed', video: null, error });
  const show = (phase: Watching, video: ViewedVideo | null): void => shown.set({ phase, video });
  const searching = (): void => show(everJoined ? 'reconnecting' : 'connecting', null);

  const again = (error: OvershootError): void => {
    leave();
    failures += 1;
    if (!everJoined && failures >= FIRST_ATTEMPTS) return fail(error);
    searching();
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** (failures - 1));
    isPausing = true;
    timer = clock.after(Math.max(error.retryAfterMs ?? 0, ceiling * o.random()), () => void attempt());
  };

  /** The room is closed, or the service gives no token: is the stream over, and why? */
  const askWhy = async (error: OvershootError): Promise<void> => {
    leave();
    const mine = round;
    searching();
    const answer = await client
      .getStream(id)
      .catch((cause: unknown) => asOvershootError(cause, 'network', 'status'));
    if (mine !== round) return;
    const isRefused = answer instanceof OvershootError;
    if (!isRefused && answer.state === 'ended')
      return over({ phase: 'ended', video: null, reason: endReasonOf(answer.endReason) });
    if (!isRefused || answer.code !== 'stream-not-found') return again(error);
    // Never seen, it may as well be somebody else's.
    if (everJoined) over({ phase: 'ended', video: null, reason: null });
    else fail(answer);
  };

  const onDisconnected = (cause: DisconnectCause, reason: unknown): void => {
    const error = new OvershootError(CODES[cause] ?? 'view-failed', { stage: 'view', cause: reason });
    if (cause === 'csp') return fail(error);
    refusals = cause === 'refused' ? refusals + 1 : 0;
    if (refusals >= REFUSALS) return fail(error);
    if (cause === 'room-ended') return void askWhy(error);
    again(error);
  };

  const watchPictures = (mine: Viewer): void => {
    pictures?.stop();
    pictures = createPictureWatch({
      clock,
      framesDecoded: () => mine.framesDecoded(),
      onChange: (flows) => viewer === mine && show(flows ? 'playing' : 'waiting', shown.getSnapshot().video),
    });
  };

  const handle = (mine: Viewer, event: ViewerEvent): void => {
    const { video } = shown.getSnapshot();
    switch (event.type) {
      case 'joined':
        everJoined = true;
        failures = 0;
        refusals = 0;
        show('waiting', video);
        return watchPictures(mine);
      case 'video':
        // Subscribed to while the room is still being joined.
        if (!pictures) return show(everJoined ? 'reconnecting' : 'connecting', event.video);
        show('waiting', event.video);
        return watchPictures(mine);
      case 'reconnecting':
        pictures?.stop();
        pictures = null;
        // The last picture stays: it may go on at once.
        return show('reconnecting', video);
      case 'reconnected':
        show('waiting', video);
        return watchPictures(mine);
      case 'disconnected':
        return onDisconnected(event.cause, event.error);
    }
  };

  const attempt = async (): Promise<void> => {
    leave();
    const mine = round;
    searching();
    const askedAt = clock.mono();
    const [module, token] = await Promise.all([
      o.load().catch((cause: unknown) => new OvershootError('module-failed', { stage: 'view', cause })),
      client.viewerToken(id).catch((cause: unknown) => asOvershootError(cause, 'network', 'viewer-token')),
    ]);
    if (mine !== round) return;
    if (module instanceof OvershootError) return fail(module);
    if (token instanceof OvershootError) return onNoToken(token);
    const opened = module.openViewer({
      url: token.url,
      token: token.token,
      isFresh: () => clock.mono() - askedAt < token.expiresInSeconds * 1000,
      onEvent: (event) => viewer === opened && handle(opened, event),
    });
    viewer = opened;
  };

  const onNoToken = (error: OvershootError): void => {
    if (error.code === 'stream-not-found') void askWhy(error);
    else if (error.retryable) again(error);
    else fail(error);
  };

  // What waits for the end of a pause need not, once the page is seen or the network is back.
  const stopWaking = page.onWake((wake) => {
    if (wake === 'restored' ? asleep : isPausing) void attempt();
    if (wake === 'restored') asleep = false;
  });
  // A page that the browser may keep must hold no connection.
  const stopHiding = page.onPageHide(() => {
    const { phase } = shown.getSnapshot();
    asleep = phase !== 'ended' && phase !== 'failed';
    if (!asleep) return;
    leave();
    searching();
  });
  void attempt();

  return {
    retry() {
      if (shown.getSnapshot().phase !== 'failed') return;
      failures = 0;
      refusals = 0;
      everJoined = false;
      void attempt();
    },
    close() {
      leave();
      stopWaking();
      stopHiding();
    },
  };
}
