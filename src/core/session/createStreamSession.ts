import { browserPlatform } from '../../platform/browserPlatform.js';
import type { Cancel } from '../../platform/clock/Clock.js';
import { createCameraList } from '../capture/createCameraList.js';
import { createSwitchableSource } from '../capture/createSwitchableSource.js';
import { sameSource } from '../capture/sameSource.js';
import type { StreamStatusRecord } from '../client/records.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import { createLeaseKeeper, type LeaseEvent } from '../lease/createLeaseKeeper.js';
import { createPublication, type PublicationEvent } from '../publication/createPublication.js';
import { createStatusPoller } from '../status/createStatusPoller.js';
import { createHolders } from './createHolders.js';
import { createReadings } from './createReadings.js';
import { createSessionState } from './createSessionState.js';
import { createStreamCalls } from './createStreamCalls.js';
import { createTearDown, type Ending } from './createTearDown.js';
import { type EndReason, endReasonOf } from './endReason.js';
import { createRun, type Run } from './Run.js';
import type { CreateSessionOptions, SessionOptions, StreamSession } from './StreamSession.js';

const DEFAULT_GRACE_MS = 1000;

/** Makes a session. Nothing runs, costs or is opened before `start()` or `preview()`. */
export function createStreamSession(o: CreateSessionOptions): StreamSession {
  const platform = { ...browserPlatform(), ...o.platform };
  const { clock, media, page, random } = platform;
  let options: SessionOptions = o;
  let run: Run | null = null;
  /** Who had to wait for the last stream to end looks whether it was stopped meanwhile. */
  let releases = 0;
  let lastReason: EndReason = 'stopped';
  let stopListening: Cancel = () => undefined;

  const state = createSessionState();
  const calls = createStreamCalls(o.client, o.queryClient);

  const cameras = createCameraList(media);

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
    renew: (timeoutMs) => calls.keepalive(state.id(), timeoutMs),
    onEvent: (event) => run && onLease(run, event),
  });

  const publication = createPublication({
    clock,
    random,
    load: platform.loadPublisher,
    credentials: () => run?.credentials ?? null,
    // Both questions in one: the answer brings a fresh token, or tells that the stream is over.
    refresh: () => lease.renewNow(),
    onEvent: (event) => run && onPublication(run, event),
  });

  const poller = createStatusPoller({
    clock,
    page,
    random,
    fetch: () => calls.status(state.id()),
    isDegraded: () => state.regions().publication === 'reconnecting',
    onRecord: (record) => run && onRecord(run, record),
    // Only the heartbeat declares a stream dead: it renews where the status was wrong.
    onGone: () => void lease.renewNow(),
  });

  const readings = createReadings({ clock, page, lease: lease.store, status: poller.store });
  const tearDown = createTearDown({ clock, state, source, lease, poller, publication, calls });

  const onLease = (mine: Run, event: LeaseEvent): void => {
    switch (event.type) {
      case 'granted':
      case 'renewed':
        mine.credentials = event.lease.publish ?? mine.credentials;
        return state.send('lease', event.type === 'granted' ? 'grant' : 'renew');
      case 'doubt':
        return state.send('lease', 'doubt');
      case 'lost':
        return state.send('lease', 'lose');
      case 'gone':
        return void endAsTheServiceSays(mine);
      case 'given-up':
        return void end(mine, event.error ? { error: event.error } : { reason: 'lease-lost', gone: true });
    }
  };

  const onPublication = (mine: Run, event: PublicationEvent): void => {
    switch (event.type) {
      case 'failed':
        return void end(mine, { error: event.error });
      case 'publish':
        state.send('publication', event.type);
        return mine.settle();
      case 'lose':
        // What was counted between the last answer and now proves nothing: ask for a fresh mark.
        mine.countedBefore = null;
        state.send('publication', event.type);
        return poller.pollNow();
      case 'connect':
        return state.send('publication', event.type);
    }
  };

  const onRecord = (mine: Run, record: StreamStatusRecord): void => {
    if (record.state === 'ended')
      return void end(mine, { reason: endReasonOf(record.endReason), gone: true });
    const counted = record.lastFrameIndex ?? -1;
    if (mine.countedBefore === null) mine.countedBefore = counted;
    else if (counted > mine.countedBefore) state.send('publication', 'frames');
  };

  /** The heartbeat got a 404, which does not say why: one look at the tombstone. */
  const endAsTheServiceSays = async (mine: Run): Promise<void> => {
    const record = await calls.status(state.id()).catch(() => null);
    await end(mine, { reason: record?.endReason ? endReasonOf(record.endReason) : 'expired', gone: true });
  };

  /** A preview is left like a stream: pages that the browser keeps would keep the camera, too. */
  const followPage = (follow: boolean): void => {
    stopListening();
    stopListening = follow ? page.onPageHide(leave) : () => undefined;
  };
  const leave = (): void => {
    if ((options.onPageHide ?? 'release') !== 'release') return;
    if (run) void end(run, { reason: 'page-hidden', leaving: true });
    else source.close();
  };

  /** A failure shows when the module is needed; until then there may be another try. */
  const warmUp = (): void => void platform.loadPublisher().catch(() => undefined);

  const begin = async (mine: Run): Promise<void> => {
    // Stopped by somebody who was told that it begins.
    if (mine.over) return;
    followPage(true);
    warmUp();
    const wantedStill = (): boolean => !mine.over;
    const track = source.open(wantedStill);
    track.catch((error: unknown) => void end(mine, { error: asError(error) }));
    const granted =
      source.get().type === 'camera' &&
      media.cameraPermission().then((p) => (p === 'granted' ? null : track));
    // No stream is made while the person reads the camera's question.
    await Promise.race([track, granted || track]).catch(() => undefined);
    if (mine.over) return;

    state.send('stream', 'create');
    const sentAt = { wall: clock.now(), mono: clock.mono() };
    mine.creating = calls.create(platform.uuid());
    try {
      const created = await mine.creating;
      if (mine.over) return;
      mine.credentials = created.publish;
      state.setId(created.id);
      state.send('stream', 'created');
      if (!created.publish) {
        const detail = 'Field "publish" is null, so there is no room to publish into.';
        return void end(mine, { error: new OvershootError('protocol', { stage: 'create', detail }) });
      }
      const steps = [
        () => lease.hold(created, sentAt),
        () => poller.begin(),
        () => {
          // Not the track from above: the source may have been switched meanwhile.
          const newest = source.open(wantedStill);
          newest.catch(() => undefined);
          publication.begin(newest, options.publish ?? {});
        },
      ];
      // Whoever is told of a step may stop the session in it.
      for (const step of steps) if (wantedStill()) step();
    } catch (cause) {
      if (mine.over) return;
      mine.over = true;
      source.close();
      state.setError(asError(cause));
      state.send('stream', 'refused');
      finish(mine);
    }
  };

  const end = (mine: Run, ending: Ending): Promise<void> => {
    if (!mine.over) {
      mine.over = true;
      lastReason = ending.reason ?? 'stopped';
      void tearDown(mine, ending).finally(() => finish(mine));
    }
    return mine.ended;
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
    ...readings,
    cameras,
    getSource: source.get,
    async preview(next) {
      const before = releases;
      // The source of a stream that is just ending is turned off with it.
      while (run?.over) await run.ended;
      if (run || releases !== before) return;
      source.choose(next ?? source.get());
      state.send('stream', 'reset');
      await source.open().catch(() => undefined);
    },
    async start({ source: next } = {}) {
      const before = releases;
      // A stream that is just ending must be gone before the next one begins: never two at once.
      while (run?.over) await run.ended;
      // Stopped while waiting, or somebody else was faster.
      if (run || releases !== before) return run?.settled;
      source.choose(next ?? source.get());
      const mine = createRun();
      run = mine;
      state.begin();
      void begin(mine);
      return mine.settled;
    },
    async stop() {
      await release('stopped');
      return lastReason;
    },
    async setSource(next) {
      const mine = run;
      try {
        const track = await source.switchTo(next, () => run === mine);
        if (track && mine && !mine.over) await publication.replaceTrack(track).catch(() => undefined);
      } catch (error) {
        if (mine) await end(mine, { error: asError(error) });
      }
    },
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
  return session;
}

const asError = (cause: unknown): OvershootError => asOvershootError(cause, 'capture-failed', 'capture');
