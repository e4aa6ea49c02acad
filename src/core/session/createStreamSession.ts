import type { Cancel } from '../../platform/clock/Clock.js';
import { isOpen } from '../capture/CaptureState.js';
import { createCameraList } from '../capture/createCameraList.js';
import { createPermissionStore } from '../capture/createPermissionStore.js';
import { createSwitchableSource } from '../capture/createSwitchableSource.js';
import { isElsewhere } from '../capture/isElsewhere.js';
import { sameSource } from '../capture/sameSource.js';
import type { StreamSource } from '../capture/StreamSource.js';
import { isOnThisMachine } from '../client/endpointUrl.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import { createEventLog } from '../events/createEventLog.js';
import type { LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import type { PublishStats } from '../publication/PublishStats.js';
import { noStatus, type StatusSnapshot } from '../status/StatusSnapshot.js';
import { createStore } from '../store/createStore.js';
import { browserPlatform } from './browserPlatform.js';
import { createFirstStart } from './createFirstStart.js';
import { createHolders } from './createHolders.js';
import { createReadings } from './createReadings.js';
import type { Runner } from './createRunner.js';
import { createSessionState } from './createSessionState.js';
import { createSharedParts } from './createSharedParts.js';
import { createWakeUps } from './createWakeUps.js';
import type { EndReason } from './endReason.js';
import type { CaptureRegion } from './regions.js';
import type { Run } from './Run.js';
import type { CreateSessionOptions, SessionOptions, StreamSession } from './StreamSession.js';

const DEFAULT_GRACE_MS = 1000;

/**
 * Makes a session. Nothing runs, costs or is opened before `start()` or `preview()`. Here is what a page needs before its
 * first stream; what runs one is loaded with it.
 */
export function createStreamSession(o: CreateSessionOptions): StreamSession {
  const platform = { ...browserPlatform(), ...o.platform };
  const { media, page } = platform;
  const { retryBudget, ticker } = o.shared ?? createSharedParts(platform);
  let options: SessionOptions = o;
  let { client } = o;
  let runner: Runner | null = null;
  /** What the runner was made with. */
  let runnerClient = client;
  let releases = 0;
  let isPauseWanted = false;
  /** Calls of `start()` and `preview()` that wait for the end of the last stream. */
  let waiting = 0;
  let stopListening: Cancel = () => undefined;
  /** A source for the next `start()` that the stream of now cannot switch to. */
  let nextSource: StreamSource | null = null;

  const wakeUps = createWakeUps({
    clock: platform.clock,
    page,
    onWake: (wake) => runner?.wake(wake),
  });
  const { clock } = wakeUps;
  const log = createEventLog(() => ({
    at: clock.now(),
    generation: state.generation(),
    id: state.id() || null,
  }));
  const state = createSessionState((moves, phase) =>
    log.together(() => {
      for (const move of moves) log.emit('transition', move);
      if (phase.from !== phase.to) log.emit('phase', phase);
    }),
  );
  const lease = createStore<LeaseSnapshot | null>(null);
  const status = createStore<StatusSnapshot>(noStatus);
  const publishStats = createStore<PublishStats | null>(null);
  const cameras = createCameraList(media);
  const currentRun = (): Run | null => runner?.run() ?? null;

  const source = createSwitchableSource({
    media,
    clock,
    first: o.source ?? { type: 'camera' },
    onState(next) {
      const run = currentRun();
      if (!run) followPage(next.state === 'prompting' || isOpen(next));
      // In one go, so that nobody sees the session idle between an open source and the create.
      state.setCapture(next, next.state === 'live' && (first.pending() !== null || run?.over === false));
      if (run && !run.over) runner?.onCapture(run, next);
      if (next.state !== 'live') return;
      cameras.refresh();
      if (next.switchError) log.emit('switch-failed', { error: next.switchError, kept: true });
    },
    onEnded(end) {
      const run = currentRun();
      if (run) runner?.onSourceEnded(run, end);
      else if (first.pending() && 'reason' in end) first.takeBack(end.reason);
    },
    onReplaced(track) {
      if (currentRun()?.over === false) void runner?.replaceTrack(track).catch(() => undefined);
    },
  });

  /** A preview is left like a stream: pages that the browser keeps would keep the camera, too. */
  const followPage = (follow: boolean): void => {
    stopListening();
    stopListening = follow ? page.onPageHide(leave) : () => undefined;
    wakeUps.follow(follow);
  };
  const leave = (cached: boolean): void => {
    const run = currentRun();
    if (run) runner?.leave(run, cached);
    // Also a start, or a recreation, that waits for the end of the last stream is taken back.
    const stays = run?.over === false && run.suspended !== false;
    if (options.onPageHide !== 'keep' && !stays) void release('page-hidden');
  };

  /** A failure shows when the module is needed; until then there may be another try. */
  const warmUp = (): void => {
    platform.loadPublisher().catch(() => undefined);
    platform.loadRunner().catch(() => undefined);
  };

  const loadRunner = async (): Promise<Runner> => {
    const { createRunner } = await platform.loadRunner().catch((cause: unknown) => {
      throw new OvershootError('module-failed', { stage: 'publish', cause });
    });
    if (!runner) runnerClient = client;
    runner ??= createRunner({
      client,
      queryClient: o.queryClient,
      platform,
      clock,
      log,
      state,
      source,
      retryBudget,
      lease,
      status,
      publishStats,
      options: () => options,
      releases: () => releases,
      followPage,
    });
    return runner;
  };

  /** The runner of the next stream. One of a client that was changed since is dropped: it holds nothing any more. */
  const restingRunner = (): Runner | null => {
    if (!currentRun() && runnerClient !== client) runner = null;
    return runner;
  };

  const choose = (next: StreamSource | undefined): void => {
    const chosen = next ?? session.getSource();
    nextSource = null;
    // What was previewed is not what will be sent.
    if (isElsewhere(chosen)) source.close();
    source.choose(chosen);
    state.touch();
  };

  const first = createFirstStart({
    state,
    source,
    log,
    loadPublisher: platform.loadPublisher,
    loadRunner,
  });

  const release = async (reason: EndReason): Promise<void> => {
    releases += 1;
    const run = currentRun();
    // Kept open for the next stream, which is not wanted any more.
    if (run?.over && state.regions().capture !== 'failed') source.close();
    if (run) await runner?.end(run, { reason });
    else if (first.pending()) first.takeBack(reason);
    else source.close();
  };

  /** A stream that is just ending must be gone before the next one begins: never two at once. */
  const untilEnded = async (): Promise<void> => {
    for (let run = currentRun(); run?.over; run = currentRun()) await run.ended;
  };

  /** What the app has asked for with `warm`: the stream, and perhaps its room, before the click. */
  const arm = async (): Promise<void> => {
    if ((options.warm ?? 'module') === 'module') return;
    const before = releases;
    const ready = restingRunner() ?? (await loadRunner().catch(() => null));
    if (ready && releases === before && !currentRun() && !first.pending()) ready.start(false, true);
  };

  /** A start while there is a stream: it may be one that was made ready, or one whose source has failed. */
  const goOn = async (run: Run, next: StreamSource | undefined): Promise<void> => {
    if (next) await session.setSource(next);
    if (run.armed) runner?.fire(run);
    else if (!next && state.regions().capture === 'failed') await runner?.reopen();
  };

  const session: StreamSession = {
    getSnapshot: state.store.getSnapshot,
    getInitialSnapshot: state.store.getInitialSnapshot,
    subscribe: state.store.subscribe,
    status,
    leaseInfo: lease,
    ...createReadings({ clock, ticker, lease, status }),
    cameras,
    cameraPermission: createPermissionStore(media),
    publishStats,
    on: (type, callback) => log.on(type, callback),
    onEvent: (callback) => log.onAny(callback),
    getLog: () => log.read(),
    getSource: () => nextSource ?? source.get(),
    async preview(next) {
      const before = releases;
      waiting += 1;
      // The source of a stream that is just ending is turned off with it.
      await untilEnded();
      waiting -= 1;
      if (currentRun() || first.pending() || releases !== before) return;
      choose(next);
      state.send('stream', 'reset');
      // Whoever was told may have let go.
      if (releases !== before) return;
      if (isElsewhere(source.get())) return;
      const track = await source.open().catch(() => null);
      // Only now: no stream is made while the person reads the camera's question.
      if (track && releases === before) await arm();
    },
    async start({ source: next } = {}) {
      const before = releases;
      waiting += 1;
      await untilEnded();
      waiting -= 1;
      // Stopped while waiting, or somebody else was faster: of two clicks in one moment the first has begun by now.
      const run = currentRun();
      if (run && releases === before) await goOn(run, next);
      if (run || releases !== before) return run?.settled;
      const starting = first.pending();
      if (starting) {
        if (next) void session.setSource(next);
        return starting;
      }
      choose(next);
      // Whoever was told may have taken it back.
      if (releases !== before) return;
      if (!page.isOnline() && !isOnThisMachine(client.baseUrl)) {
        state.begin();
        return first.refuse(new OvershootError('offline', { stage: 'create' }));
      }
      // Without a source of its own nothing else listens to the page until the code is there.
      if (isElsewhere(source.get())) followPage(true);
      return restingRunner()?.start(false).settled ?? first.begin();
    },
    async stop() {
      await release('stopped');
      const snapshot = session.getSnapshot();
      return snapshot.phase === 'ended' ? snapshot.reason : 'stopped';
    },
    async setSource(next) {
      const run = currentRun();
      // Streams are made for one of them: who publishes, or what is pulled.
      const isFixed = isElsewhere(next) || (run ? run.external : isElsewhere(source.get()));
      if ((run || first.pending()) && isFixed && !sameSource(next, source.get())) {
        nextSource = next;
        return state.touch();
      }
      nextSource = null;
      if (isElsewhere(next)) return choose(next);
      if (next.type === 'camera' && next.deviceId) media.rememberCamera(next.deviceId);
      if (run?.over === false && state.regions().capture === 'failed') {
        source.choose(next);
        state.touch();
        return runner?.reopen();
      }
      try {
        const switching = source.switchTo(next, () => currentRun() === run && run?.over !== true);
        // Which source is chosen shows at once, also where nothing is open.
        state.touch();
        const track = await switching;
        // Also where the one before it is back, because a picker was closed.
        state.touch();
        if (track && run && !run.over) await runner?.replaceTrack(track).catch(() => undefined);
      } catch (error) {
        log.emit('switch-failed', { error: asError(error), kept: false });
        if (run) runner?.onSourceEnded(run, { error: asError(error) });
      }
    },
    async setPaused(paused) {
      isPauseWanted = paused;
      await first.pending();
      // What was asked for last, though it may have waited for less.
      runner?.setPaused(isPauseWanted);
    },
    async takePublishCredentials() {
      await untilEnded();
      await first.pending();
      const ready = runner ?? (await loadRunner());
      return ready.takePublishCredentials();
    },
    setClient(next) {
      client = next;
    },
    configure(next) {
      const before = options.source;
      options = next;
      // Only what the app changed counts: the person may have chosen another device meanwhile.
      if (next.source && !(before && sameSource(before, next.source))) void session.setSource(next.source);
    },
    isAtRest: () => !currentRun() && !first.pending() && waiting === 0 && !isHeld(state.regions().capture),
    prefetch: warmUp,
    retain: createHolders(
      clock,
      () => {
        // Kept is a stream, or one that is about to be: a mere preview has nobody left who could turn it off.
        const isNothing = !currentRun() && !first.pending() && waiting === 0;
        if ((options.onUnmount ?? 'release') === 'release' || isNothing) void release('unmounted');
      },
      () => options.graceMs ?? DEFAULT_GRACE_MS,
    ),
  };
  return session;
}

const isHeld = (capture: CaptureRegion): boolean => capture !== 'off' && capture !== 'failed';

const asError = (cause: unknown): OvershootError => asOvershootError(cause, 'capture-failed', 'capture');
