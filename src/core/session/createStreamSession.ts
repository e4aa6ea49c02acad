import { browserPlatform } from '../../platform/browserPlatform.js';
import { createCameraList } from '../capture/createCameraList.js';
import { createSwitchableSource } from '../capture/createSwitchableSource.js';
import { sameSource } from '../capture/sameSource.js';
import type { StreamSource } from '../capture/StreamSource.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError } from '../errors/index.js';
import { createEventLog } from '../events/createEventLog.js';
import { createLeaseKeeper } from '../lease/createLeaseKeeper.js';
import { createPublication } from '../publication/createPublication.js';
import { createStatusPoller } from '../status/createStatusPoller.js';
import { createBeginning } from './createBeginning.js';
import { createCreation } from './createCreation.js';
import { createHolders } from './createHolders.js';
import { createLeaving } from './createLeaving.js';
import { createLimit } from './createLimit.js';
import { createReactions } from './createReactions.js';
import { createReadings } from './createReadings.js';
import { createSessionState } from './createSessionState.js';
import { createSharedParts } from './createSharedParts.js';
import { createStreamCalls } from './createStreamCalls.js';
import { createTearDown, type Ending } from './createTearDown.js';
import { createTokenCheck } from './createTokenCheck.js';
import { createWakeUps } from './createWakeUps.js';
import { type EndReason, endReasonOf } from './endReason.js';
import { createRun, type Run } from './Run.js';
import type { CreateSessionOptions, SessionOptions, StreamSession } from './StreamSession.js';
import { takePublishCredentials } from './takePublishCredentials.js';

const DEFAULT_GRACE_MS = 1000;
/** Streams in a row that were recreated and never went live: insisting would only cost. */
const FUTILE_RECREATIONS = 3;
/** Between a renewal that says "gone" while the status says "alive", and the renewal that decides. */
const CONTRADICTION_MS = 1000;

/** Makes a session. Nothing runs, costs or is opened before `start()` or `preview()`. */
export function createStreamSession(o: CreateSessionOptions): StreamSession {
  const platform = { ...browserPlatform(), ...o.platform };
  const { media, page, random } = platform;
  const { retryBudget, ticker } = o.shared ?? createSharedParts(platform);
  let options: SessionOptions = o;
  let run: Run | null = null;
  /** Who had to wait for the last stream to end looks whether it was stopped meanwhile. */
  let releases = 0;
  let recreations = 0;
  let lastReason: EndReason = 'stopped';
  /** A source for the next `start()` that the stream of now cannot switch to. */
  let nextSource: StreamSource | null = null;

  const wakeUps = createWakeUps({
    clock: platform.clock,
    page,
    onWake(wake) {
      limit.check();
      if (run?.suspended && wake.cause === 'restored') leaving.restore(run);
      if (run && !run.over && !run.suspended && state.regions().stream === 'active')
        reactions.onWake(run, wake);
    },
  });
  const { clock } = wakeUps;

  const log = createEventLog(() => ({
    at: clock.now(),
    generation: state.generation(),
    id: state.id() || null,
  }));
  const state = createSessionState({
    onTransition: (move) => log.emit('transition', move),
    onPhase: (from, to) => log.emit('phase', { from, to }),
  });
  const calls = createStreamCalls(o.client, o.queryClient);
  const cameras = createCameraList(media);
  const limit = createLimit(clock, () => run && void end(run, { reason: 'max-duration' }));

  const source = createSwitchableSource({
    media,
    first: o.source ?? { type: 'camera' },
    onState(next) {
      if (!run) followPage(next.state === 'prompting' || next.state === 'live');
      // In one go, so that nobody sees the session idle between an open source and the create.
      state.setCapture(next, next.state === 'live' && run?.over === false);
      if (next.state === 'live') cameras.refresh();
    },
    onEnded: (error) => run && void end(run, { error }),
  });

  const lease = createLeaseKeeper({
    clock,
    random,
    budget: retryBudget,
    insists: () => options.onExpired === 'recreate',
    renew: (timeoutMs) => calls.keepalive(state.id(), timeoutMs),
    onEvent: (event) => run && reactions.onLease(run, event),
  });
  const isExpiring = createTokenCheck(clock, lease.store);

  const publication = createPublication({
    clock,
    random,
    load: platform.loadPublisher,
    credentials: () => run?.credentials ?? null,
    isExpiring,
    // Both questions in one: the answer brings a fresh token, or tells that the stream is over.
    refresh: () => lease.renewNow(),
    onEvent: (event) => run && reactions.onPublication(run, event),
  });

  const poller = createStatusPoller({
    clock,
    page,
    random,
    fetch: () => calls.status(state.id()),
    isDegraded: () => state.regions().publication === 'reconnecting',
    onRecord: (record, sentAt) => run && reactions.onRecord(run, record, sentAt),
    onFailure: (error, failures) => reactions.onStatusFailure(error, failures),
  });

  const tearDown = createTearDown({
    clock,
    state,
    source,
    lease,
    poller,
    publication,
    calls,
    left: () => leaving.left(),
    onDeleteFailed: (error) => log.emit('delete-failed', { error }),
  });

  const reactions = createReactions({
    clock,
    log,
    state,
    lease: () => lease,
    poller: () => poller,
    onGone: (mine) => void endAsTheServiceSays(mine),
    onConfirmed: (mine) => leaving.confirmed(mine),
    end: (mine, ending) => void end(mine, ending),
    onLive: () => (recreations = 0),
  });

  /** A failure shows when the module is needed; until then there may be another try. */
  const warmUp = (): void => void platform.loadPublisher().catch(() => undefined);

  const beginning = createBeginning({
    media,
    uuid: platform.uuid,
    state,
    source,
    creation: createCreation({
      client: o.client,
      calls,
      clock,
      page,
      random,
      onRetry: (error, attempt, retryInMs) => log.emit('create-retry', { error, attempt, retryInMs }),
      onLate: (streamId) => log.emit('discarded', { streamId }),
    }),
    lease,
    poller,
    publication,
    publishOptions: () => options.publish ?? {},
    warmUp,
    onCreated: () => limit.begin(options.maxDurationMs),
    end: (mine, ending) => end(mine, ending),
    onRefused(mine, error) {
      mine.over = true;
      source.close();
      state.setError(error);
      state.send('stream', 'refused');
      log.emit('failed', { error });
      limit.reset();
      finish(mine);
    },
  });

  /** The heartbeat got a 404, which does not say why: one look at the tombstone. */
  const endAsTheServiceSays = async (mine: Run): Promise<void> => {
    const deadline = lease.store.getSnapshot()?.deadlineMono ?? 0;
    const record = await calls.status(state.id()).catch(() => null);
    if (mine.over) return;
    const contradictory = record?.state === 'active';
    if (contradictory && !mine.contradicted) {
      mine.contradicted = true;
      return lease.retryIn(CONTRADICTION_MS);
    }
    const forgotten = clock.mono() >= deadline ? 'expired' : 'reaped';
    const reason = record?.endReason ? endReasonOf(record.endReason) : forgotten;
    await end(mine, { reason, gone: !contradictory });
  };

  const leaving = createLeaving({
    page,
    clock,
    log,
    state,
    source,
    lease,
    poller,
    publication,
    run: () => run,
    keeps: () => options.onPageHide === 'keep',
    end: (mine, ending) => void end(mine, ending),
    publish: (mine) => beginning.publish(mine),
  });
  /** A preview is left like a stream: pages that the browser keeps would keep the camera, too. */
  const followPage = (follow: boolean): void => {
    leaving.follow(follow);
    wakeUps.follow(follow);
  };

  const end = (mine: Run, ending: Ending): Promise<void> => {
    if (!mine.over) {
      mine.over = true;
      mine.giveUp();
      const reason = ending.reason ?? 'stopped';
      const before = releases;
      const again = ending.gone === true && !ending.error && wantsAnother(reason);
      lastReason = reason;
      void tearDown(mine, { ...ending, keepSource: again }).finally(() => {
        if (ending.error) log.emit('failed', { error: ending.error });
        else log.emit('ended', { reason });
        finish(mine);
        if (again && releases === before) recreate(reason);
        else if (!run) {
          limit.reset();
          // Kept for a stream that was stopped before it began.
          if (again) source.close();
        }
      });
    }
    return mine.ended;
  };

  const wantsAnother = (reason: EndReason): boolean =>
    options.onExpired === 'recreate' &&
    (reason === 'expired' || reason === 'reaped') &&
    recreations < FUTILE_RECREATIONS;

  const recreate = (reason: EndReason): void => {
    if (run) return;
    recreations += 1;
    log.emit('recreating', { reason });
    startRun();
  };

  const startRun = (): Run => {
    const mine = createRun(source.get().type === 'external');
    run = mine;
    state.begin();
    followPage(true);
    void beginning.begin(mine);
    return mine;
  };

  const finish = (mine: Run): void => {
    if (run === mine) run = null;
    followPage(false);
    mine.settle();
    mine.finish();
  };

  const release = async (reason: EndReason): Promise<void> => {
    releases += 1;
    if (run) await end(run, { reason });
    else source.close();
  };

  const session: StreamSession = {
    getSnapshot: state.store.getSnapshot,
    getInitialSnapshot: state.store.getInitialSnapshot,
    subscribe: state.store.subscribe,
    status: poller.store,
    leaseInfo: lease.store,
    ...createReadings({ clock, ticker, lease: lease.store, status: poller.store }),
    cameras,
    on: (type, callback) => log.on(type, callback),
    onEvent: (callback) => log.onAny(callback),
    getLog: () => log.read(),
    getSource: () => nextSource ?? source.get(),
    async preview(next) {
      const before = releases;
      // The source of a stream that is just ending is turned off with it.
      while (run?.over) await run.ended;
      if (run || releases !== before) return;
      choose(next);
      state.send('stream', 'reset');
      if (source.get().type !== 'external') await source.open().catch(() => undefined);
    },
    async start({ source: next } = {}) {
      const before = releases;
      // A stream that is just ending must be gone before the next one begins: never two at once.
      while (run?.over) await run.ended;
      // Stopped while waiting, or somebody else was faster.
      if (run || releases !== before) return run?.settled;
      choose(next);
      recreations = 0;
      limit.reset();
      return startRun().settled;
    },
    async stop() {
      await release('stopped');
      return lastReason;
    },
    async setSource(next) {
      const mine = run;
      if (mine && mine.external !== (next.type === 'external')) {
        nextSource = next;
        return;
      }
      nextSource = null;
      try {
        const track = await source.switchTo(next, () => run === mine);
        if (track && mine && !mine.over) await publication.replaceTrack(track).catch(() => undefined);
      } catch (error) {
        if (mine) await end(mine, { error: asError(error) });
      }
    },
    takePublishCredentials: () => takePublishCredentials(run, { clock, lease, isExpiring }),
    configure(next) {
      const before = options.source;
      options = next;
      // Only what the app changed counts: the person may have chosen another device meanwhile.
      if (next.source && !(before && sameSource(before, next.source))) void session.setSource(next.source);
    },
    prefetch: warmUp,
    retain: createHolders(
      clock,
      () => {
        if ((options.onUnmount ?? 'release') === 'release') void release('unmounted');
      },
      () => options.graceMs ?? DEFAULT_GRACE_MS,
    ),
  };
  const choose = (next: StreamSource | undefined): void => {
    source.choose(next ?? session.getSource());
    nextSource = null;
  };
  return session;
}

const asError = (cause: unknown): OvershootError => asOvershootError(cause, 'capture-failed', 'capture');
