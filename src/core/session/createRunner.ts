import type { QueryClient } from '@tanstack/react-query';
import type { Cancel } from '../../platform/clock/Clock.js';
import type { CaptureState } from '../capture/CaptureState.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import type { EndOfSource } from '../capture/endOfSource.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { EventLog } from '../events/createEventLog.js';
import { createLeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { RetryBudget } from '../lease/createRetryBudget.js';
import type { LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import { type Credentials, createPublication } from '../publication/createPublication.js';
import type { PublishStats } from '../publication/PublishStats.js';
import { createStatusPoller } from '../status/createStatusPoller.js';
import type { StatusSnapshot } from '../status/StatusSnapshot.js';
import type { Store } from '../store/createStore.js';
import type { SteadyClock } from '../time/createSteadyClock.js';
import type { Wake } from '../time/Wake.js';
import { attendRun } from './attendRun.js';
import { createBeginning } from './createBeginning.js';
import { createEndQuestion } from './createEndQuestion.js';
import { createCreation } from './createCreation.js';
import { createLeaving } from './createLeaving.js';
import { createLimit } from './createLimit.js';
import { createReactions } from './createReactions.js';
import { createRecovery } from './createRecovery.js';
import { phaseOf } from './phase.js';
import { createSending } from './createSending.js';
import type { SessionState } from './createSessionState.js';
import { createStreamCalls } from './createStreamCalls.js';
import { createTearDown, type Ending } from './createTearDown.js';
import { createTokenCheck } from './createTokenCheck.js';
import type { EndReason } from './endReason.js';
import type { Platform } from './Platform.js';
import { createRun, type Run, type RunMode } from './Run.js';
import type { SessionOptions } from './StreamSession.js';
import { takePublishCredentials } from './takePublishCredentials.js';

/** What the lazy chunk of the session exports. */
export interface RunnerModule {
  createRunner: (parts: RunnerParts) => Runner;
}

/** Runs the streams of one session, one after the other. */
export interface Runner {
  /** The run that is not torn down yet. */
  run(): Run | null;
  /** Begins a run; only where there is none. `begun` where its generation has begun before the runner was there. */
  start(begun: boolean, armed?: boolean): Run;
  /** The person has started what `warm` made ready. */
  fire(run: Run): void;
  setPaused(paused: boolean): void;
  /** The source of the running stream has changed, and its state with it. */
  onCapture(run: Run, capture: CaptureState): void;
  /** Opens the chosen source again after it has failed. */
  reopen(): Promise<void>;
  /** The source has ended by itself. */
  onSourceEnded(run: Run, end: EndOfSource): void;
  end(run: Run, ending: Ending): Promise<void>;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  wake(wake: Wake): void;
  leave(run: Run, cached: boolean): void;
  takePublishCredentials(): Promise<Credentials>;
}

/** What a session has before its first stream, and shares with the runner. */
export interface RunnerParts {
  client: OvershootClient;
  queryClient: QueryClient | undefined;
  platform: Platform;
  clock: SteadyClock;
  log: EventLog;
  state: SessionState;
  source: SwitchableSource;
  retryBudget: RetryBudget;
  lease: Store<LeaseSnapshot | null>;
  status: Store<StatusSnapshot>;
  publishStats: Store<PublishStats | null>;
  options: () => SessionOptions;
  /** Grows with each `stop()` and release: who waited looks whether it is still wanted. */
  releases: () => number;
  /** Listens to the page while a run needs that. */
  followPage: (on: boolean) => void;
}

/** Streams in a row that were recreated and never went live: insisting would only cost. */
const FUTILE_RECREATIONS = 3;

/** Wires up everything that leases, publishes, watches over and gives back a stream. Loaded with the first `start()`. */
export function createRunner(parts: RunnerParts): Runner {
  const { clock, log, state, source, options } = parts;
  const { media, page, random, uuid, loadPublisher } = parts.platform;
  let run: Run | null = null;
  let recreations = 0;
  let stopAttending: Cancel = () => undefined;

  const calls = createStreamCalls(parts.client, parts.queryClient);
  const limit = createLimit(clock, () => run && void end(run, { reason: 'max-duration' }));

  const lease = createLeaseKeeper({
    clock,
    store: parts.lease,
    random,
    budget: parts.retryBudget,
    insists: () => options().onExpired === 'recreate',
    renew: (timeoutMs) => calls.keepalive(state.id(), timeoutMs),
    onEvent: (event) => run && reactions.onLease(run, event),
  });
  const isExpiring = createTokenCheck(clock, parts.lease);

  const publication = createPublication({
    clock,
    random,
    load: loadPublisher,
    credentials: () => run?.credentials ?? null,
    stats: parts.publishStats,
    isExpiring,
    // Both questions in one: the answer brings a fresh token, or tells that the stream is over.
    async refresh() {
      await lease.renewNow();
      await run?.asking;
    },
    onEvent: (event) => run && reactions.onPublication(run, event),
  });

  const poller = createStatusPoller({
    clock,
    store: parts.status,
    page,
    random,
    fetch: (signal) => calls.status(state.id(), signal),
    isDegraded: () => ['waiting', 'reconnecting', 'stalled'].includes(phaseOf(state.regions())),
    onRecord: (record, sentAt) => run && reactions.onRecord(run, record, sentAt),
    onFailure: (error, failures) => run && reactions.onStatusFailure(run, error, failures),
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

  const beginning = createBeginning({
    clock,
    media,
    uuid,
    state,
    source,
    creation: createCreation({
      client: parts.client,
      calls,
      clock,
      page,
      random,
      onRetry: (error, attempt, retryInMs) => log.emit('create-retry', { error, attempt, retryInMs }),
      left: () => leaving.left(),
      onLate: (streamId) => log.emit('discarded', { streamId }),
      onLateKept: (streamId, error) => log.emit('delete-failed', { error, streamId }),
    }),
    lease,
    poller,
    publication,
    publishOptions: () => options().publish ?? {},
    warm: () => options().warm,
    insists: (mine) => mine.recreated && options().onExpired === 'recreate',
    onCreated: () => limit.begin(options().maxDurationMs),
    end: (mine, ending) => end(mine, ending),
    onRefused(mine, error) {
      mine.over = true;
      mine.giveUp();
      source.close();
      state.setError(error);
      state.send('stream', 'refused');
      log.emit('failed', { error });
      limit.reset();
      finish(mine);
    },
  });

  const leaving = createLeaving({
    clock,
    log,
    state,
    source,
    lease,
    poller,
    publication,
    keeps: () => options().onPageHide === 'keep',
    end: (mine, ending) => void end(mine, ending),
    publish: (mine) => beginning.publish(mine),
  });

  const reactions = createReactions({
    clock,
    log,
    state,
    lease: () => lease,
    poller: () => poller,
    isHidden: () => page.isHidden(),
    onGone: (mine, error) => askWhy(mine, error),
    onConfirmed: (mine) => leaving.confirmed(mine),
    end: (mine, ending) => void end(mine, ending),
    onSending: () => source.begin(),
    onLive: () => (recreations = 0),
    isRoomSteady: () => publication.isSteady(),
    framesSent: () => parts.publishStats.getSnapshot()?.framesSent ?? null,
  });

  const sending = createSending({
    state,
    status: parts.status,
    publication,
    reactions,
    warm: () => options().warm,
    publish: (mine) => beginning.publish(mine),
    onSending: () => source.begin(),
  });

  const askWhy = createEndQuestion({
    clock,
    calls,
    lease,
    poller,
    streamId: () => state.id(),
    deadline: () => parts.lease.getSnapshot()?.deadlineMono ?? 0,
    end: (mine, ending) => end(mine, ending),
  });

  const recovery = createRecovery({
    clock,
    media,
    log,
    source,
    publication,
    run: () => run,
    hasStream: () => state.id() !== '',
    end: (mine, ending) => void end(mine, ending),
  });

  const end = (mine: Run, ending: Ending): Promise<void> => {
    if (!mine.over) {
      mine.over = true;
      recovery.clear();
      mine.giveUp();
      const reason = ending.reason ?? 'stopped';
      const before = parts.releases();
      const again = ending.gone === true && !ending.error && wantsAnother(reason);
      void tearDown(mine, { ...ending, keepSource: again }).finally(() => {
        // The time may be up, or the app may have thought better of it meanwhile.
        const isLate = again && limit.isReached();
        if (isLate) state.setReason('max-duration');
        if (ending.error) log.emit('failed', { error: ending.error });
        else log.emit('ended', { reason: isLate ? 'max-duration' : reason });
        finish(mine);
        if (again && !isLate && wantsAnother(reason) && parts.releases() === before) recreate(reason, mine);
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
    options().onExpired === 'recreate' &&
    (reason === 'expired' || reason === 'reaped') &&
    recreations < FUTILE_RECREATIONS;

  const recreate = (reason: EndReason, { armed, paused }: Run): void => {
    if (run) return;
    recreations += 1;
    const before = parts.releases();
    log.emit('recreating', { reason });
    // Whoever was told may have stopped the session.
    if (parts.releases() === before) begin(false, { armed, paused, recreated: true });
    else limit.reset();
  };

  const begin = (begun: boolean, mode: RunMode): Run => {
    const mine = createRun(source.get(), mode);
    run = mine;
    if (!begun) state.begin();
    state.setPaused(mode.paused);
    if (mode.armed) state.send('publication', 'arm');
    parts.followPage(true);
    stopAttending = attendRun(mine, {
      page,
      log,
      wakeLock: options().wakeLock ?? false,
      client: parts.client,
      streamId: () => state.id(),
      end: (ended, ending) => void end(ended, ending),
    });
    void beginning.begin(mine);
    return mine;
  };

  const finish = (mine: Run): void => {
    if (run === mine) run = null;
    parts.followPage(false);
    stopAttending();
    mine.settle();
    mine.finish();
  };

  return {
    run: () => run,
    start(begun, armed = false) {
      recreations = 0;
      limit.reset();
      return begin(begun, { armed, paused: false, recreated: false });
    },
    fire: (mine) => sending.fire(mine),
    setPaused: (next) => run && sending.setPaused(run, next),
    onCapture(mine, capture) {
      if (capture.state === 'live' || capture.state === 'interrupted') recovery.clear();
      reactions.onCapture(mine, capture);
    },
    reopen: () => recovery.reopen(),
    onSourceEnded: (mine, ended) => recovery.onSourceEnded(mine, ended),
    end,
    replaceTrack: (track) => publication.replaceTrack(track),
    wake(wake) {
      limit.check();
      if (!run || run.over) return;
      if (!run.suspended) {
        if (state.regions().stream === 'active') reactions.onWake(run, wake);
      } else if (wake.cause === 'restored') leaving.restore(run);
    },
    leave: (mine, cached) => leaving.leave(mine, cached),
    takePublishCredentials: () => takePublishCredentials(run, { clock, lease, isExpiring }),
  };
}
