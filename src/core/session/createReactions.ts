import type { CaptureState } from '../capture/CaptureState.js';
import type { EventLog } from '../events/createEventLog.js';
import type { StreamStatusRecord } from '../client/records.js';
import { OvershootError } from '../errors/index.js';
import type { LeaseEvent, LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { PublicationEvent } from '../publication/createPublication.js';
import type { StatusPoller } from '../status/createStatusPoller.js';
import { ageWhenAskedMs, pullAgeMs } from '../status/frameAge.js';
import { paceWith } from '../status/framePace.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { Wake } from '../time/Wake.js';
import type { PublicationRegion } from './regions.js';
import type { SessionState } from './createSessionState.js';
import type { Ending } from './createTearDown.js';
import { wasAsleep } from './createWakeUps.js';
import { endReasonOf } from './endReason.js';
import type { Run } from './Run.js';

/** A frame that was this young when the service was asked proves that frames are coming in. */
const YOUNG_FRAME_MS = 2000;
/** No frame for so long, or for so many frames of the pace before, is silence. */
const SILENT_PUBLISHER_MS = 5000;
const SILENT_FRAMES = 3;
/** Published for so long without a frame that was counted, something is wrong. */
const UNSEEN_MS = 10_000;
/** The service writes once a second when it has last pulled something. */
const FRESH_PULL_MS = 2000;
/** A status that is older than that supports no "live" where nothing else does. */
const SILENT_SERVICE_MS = 5000;

/** Where frames should come in, so that their absence needs a reason. */
const PUBLISHED: readonly PublicationRegion[] = [
  'waiting',
  'publishing',
  'stalled',
  'no-frames',
  'not-publishing',
  'reconnecting',
];

/** What a session does about what its parts report. Each is called for the present run only. */
export interface Reactions {
  onLease(run: Run, event: LeaseEvent): void;
  onPublication(run: Run, event: PublicationEvent): void;
  /** The source has changed, and its state with it. */
  onCapture(run: Run, capture: CaptureState): void;
  /** From now on frames should come in: only those that are counted from here prove it. */
  expectFrames(run: Run): void;
  /** Asks for the status at once, unless the end of the stream is being asked about. */
  pollNow(run: Run): void;
  onRecord(run: Run, record: StreamStatusRecord, sentAt: number): void;
  onStatusFailure(run: Run, error: OvershootError, failures: number): void;
  onWake(run: Run, wake: Wake): void;
}

export function createReactions(o: {
  clock: Clock;
  log: EventLog;
  state: SessionState;
  lease: () => LeaseKeeper;
  poller: () => StatusPoller;
  isHidden: () => boolean;
  /** The heartbeat got a 404, or the room refuses with that `error`: neither says why. */
  onGone: (run: Run, error?: OvershootError) => void;
  /** The service has confirmed that a suspended stream lives. */
  onConfirmed: (run: Run) => void;
  end: (run: Run, ending: Ending) => void;
  /** Pictures leave this page from now on. */
  onSending: () => void;
  /** Called when frames are counted, and when the stream lives on. */
  onLive: () => void;
  /** Frames that have left this page, as the browser counts them. */
  framesSent: () => number | null;
  /** False while LiveKit seeks its connection again, which it does not always say at once. */
  isRoomSteady: () => boolean;
}): Reactions {
  const { clock, log, state } = o;

  /** Beside the one question about the end of a stream, none is asked: its answer decides. */
  const pollNow = (run: Run): void => {
    if (!run.asking) o.poller().pollNow();
  };

  /** Frames that are counted from now on prove that they flow again. */
  const expectFrames = (run: Run): void => {
    run.sendingSince = clock.mono();
    run.proof = { countedBefore: null, since: run.sendingSince, youngFrame: false };
  };
  /** The source cannot give anything, which explains every silence. */
  const isMute = (): boolean => ['failed', 'interrupted', 'prompting'].includes(state.regions().capture);
  const halt = (run: Run, event: 'stall' | 'halt' | 'unseen', problem: OvershootError): void => {
    if (run.paused || !PUBLISHED.includes(state.regions().publication)) return;
    if (isMute() !== (problem.stage === 'capture')) return;
    expectFrames(run);
    state.send('publication', event, problem);
  };
  /** Whatever the room does: nothing comes from a source that has failed, or that the system has paused. */
  const tellMute = (run: Run, capture: CaptureState): void => {
    if (capture.state === 'failed') halt(run, 'halt', capture.error);
    if (capture.state === 'interrupted')
      halt(run, 'halt', new OvershootError('capture-interrupted', { stage: 'capture' }));
  };
  const notCounted = (run: Run): void => {
    if (!o.isRoomSteady()) {
      log.emit('room-lost', { cause: 'sdk-reconnects' });
      return doubtPublication(run, false);
    }
    const sent = o.framesSent();
    const detail = sent === null ? undefined : `${sent} frames have left this page.`;
    halt(run, 'unseen', new OvershootError('frames-not-counted', { stage: 'publish', detail }));
  };

  const doubtPublication = (run: Run, youngFrame: boolean): void => {
    if (run.armed) return;
    // What was counted between the last answer and now proves nothing: ask for a fresh mark.
    // A room that is really lost needs more proof than a frame from before.
    const isLost = state.regions().publication === 'reconnecting' && !run.proof.youngFrame;
    run.proof = { countedBefore: null, since: clock.mono(), youngFrame: youngFrame && !isLost };
    state.send('publication', 'lose');
  };

  /** Nobody answers: a room of our own speaks for itself while the lease may live; nothing does where it may not. */
  const doubtSilence = (run: Run): void => {
    const { lease, publication } = state.regions();
    const isUnsupported = publication === 'publishing' && (run.external || lease === 'lost');
    if (isUnsupported && clock.mono() - run.answeredAt > SILENT_SERVICE_MS) doubtPublication(run, true);
  };

  const onLease = (run: Run, event: LeaseEvent): void => {
    switch (event.type) {
      case 'granted':
      case 'renewed': {
        const { publish, expiresAtMs, ttlSeconds } = event.lease;
        run.credentials = publish ? { ...publish, grantedAt: clock.mono() } : run.credentials;
        if (event.type === 'granted') log.emit('created', { expiresAtMs, ttlSeconds });
        else {
          log.emit('renewed', { expiresAtMs, ttlSeconds });
          // Hidden pages do not ask for frames; a stream that lives for a beat was worth making.
          o.onLive();
        }
        run.contradicted = false;
        // Whoever was told may have stopped the session.
        if (run.over) return;
        state.send('lease', event.type === 'granted' ? 'grant' : 'renew');
        if (!run.over && run.suspended === 'waking' && event.type === 'renewed') o.onConfirmed(run);
        return;
      }
      case 'prolonged':
        return state.send('lease', 'renew');
      case 'failing': {
        const { error, attempt, retryInMs } = event;
        return log.emit('renewal-failed', { error, attempt, retryInMs });
      }
      case 'doubt':
        return state.send('lease', 'doubt');
      case 'lost':
        state.send('lease', 'lose');
        return doubtSilence(run);
      case 'gone':
        // Nobody sees the page, and it may open nothing: the question is asked again when it is back.
        return run.suspended === 'asleep' ? undefined : o.onGone(run);
      case 'given-up':
        // The handler allows no more; the stream itself still lives, and is deleted like any other.
        if (event.error?.code === 'session-over') return o.end(run, { reason: 'max-duration' });
        return o.end(run, event.error ? { error: event.error } : { reason: 'lease-lost', gone: 'presumed' });
    }
  };

  const onPublication = (run: Run, event: PublicationEvent): void => {
    switch (event.type) {
      case 'failed':
        // A room that refuses its own token may be gone with its stream, and only the service knows why.
        if (event.error.code === 'publish-refused') return o.onGone(run, event.error);
        return o.end(run, { error: event.error });
      case 'trouble':
        log.emit('join-failed', { error: event.error });
        return state.setProblem(event.error);
      case 'stall':
        run.isBlack = event.error.code === 'track-disabled';
        log.emit('stalled', { error: event.error });
        return halt(run, event.error.code === 'not-publishing' ? 'halt' : 'stall', event.error);
      case 'flow':
        run.isBlack = false;
        expectFrames(run);
        return pollNow(run);
      case 'rejoin':
        run.roomReady = true;
        run.sendingSince = clock.mono();
        if (run.paused) state.send('publication', 'pause');
        return;
      case 'publish':
        run.roomReady = true;
        run.sendingSince = clock.mono();
        log.emit('published', {});
        if (run.armed) return;
        o.onSending();
        state.send('publication', run.paused ? 'pause' : event.type);
        tellMute(run, state.store.getSnapshot().capture);
        return run.settle();
      case 'lose':
        log.emit('room-lost', { cause: event.cause });
        run.roomReady = false;
        doubtPublication(run, false);
        // A room that was closed has the heartbeat ask anyway.
        return event.cause === 'room-ended' ? undefined : pollNow(run);
      case 'connect':
        if (!run.armed) state.send('publication', event.type);
    }
  };

  /** Nothing new is counted: the service seeks its source again by itself, and tells only when it last had something. */
  const onPulled = (run: Run, record: StreamStatusRecord, isSilent: boolean): void => {
    const { publication } = state.regions();
    const pulled = pullAgeMs(record);
    if (isSilent && (pulled === null || pulled > FRESH_PULL_MS)) doubtPublication(run, true);
    const isMissing = publication === 'waiting' && clock.mono() - run.sendingSince > UNSEEN_MS;
    if (isMissing || (isSilent && state.regions().publication === 'reconnecting'))
      state.setProblem(new OvershootError('pull-interrupted', { stage: 'status' }));
  };

  const onRecord = (run: Run, record: StreamStatusRecord, sentAt: number): void => {
    if (record.state === 'ended') return o.end(run, { reason: endReasonOf(record.endReason), gone: true });
    const { proof, pace } = run;
    run.answeredAt = clock.mono();
    if (record.expiresAtMs !== null) o.lease().heard(record.expiresAtMs);
    if (run.over) return;
    run.pace = paceWith(pace, record);
    const grown = pace.record !== null && run.pace !== pace;
    // Asked before the loss, so it tells of the time before.
    if (sentAt < proof.since) return;
    const counted = record.lastFrameIndex ?? -1;
    const age = ageWhenAskedMs(record);
    // A doubt about the room may have come over it; no room helps a source that gives nothing.
    if (!run.external && isMute()) return tellMute(run, state.store.getSnapshot().capture);
    // Black pictures are counted like any other.
    if (run.isBlack) return;
    const young = proof.youngFrame && age !== null && age < YOUNG_FRAME_MS;
    if (young || (run.external && grown) || (proof.countedBefore !== null && counted > proof.countedBefore)) {
      state.send('publication', 'frames');
      o.onLive();
    } else {
      proof.countedBefore ??= counted;
    }
    const patienceMs = Math.max(SILENT_PUBLISHER_MS, SILENT_FRAMES * run.pace.gapMs);
    if (grown) return;
    const isSilent = age !== null && age > patienceMs;
    if (run.pulls) return onPulled(run, record, isSilent);
    if (run.external && isSilent) return doubtPublication(run, true);
    const { publication } = state.regions();
    const isOverdue = clock.mono() - run.sendingSince > UNSEEN_MS;
    if (publication === 'publishing' && isSilent) notCounted(run);
    else if (
      !run.external &&
      isOverdue &&
      (publication === 'waiting' || (publication === 'reconnecting' && run.roomReady))
    )
      notCounted(run);
  };

  return {
    onCapture(run, capture) {
      if (capture.state === 'live' && state.regions().publication === 'not-publishing') {
        expectFrames(run);
        pollNow(run);
      }
      tellMute(run, capture);
    },
    expectFrames,
    pollNow,
    onLease,
    onPublication,
    onRecord,
    onStatusFailure(run, error, failures) {
      doubtSilence(run);
      log.emit('status-failed', { error, failures });
      // Only the heartbeat declares a stream dead: it renews where the status was wrong.
      if (error.code === 'stream-not-found') void o.lease().renewNow();
    },
    onWake(run, wake) {
      log.emit('woke', wake);
      const leapt = wake.cause === 'forward' || wake.cause === 'backward';
      if (leapt) o.lease().forgetClock();
      // It is being found out whether there is anything left to wake.
      if (run.asking) return;
      // Whoever comes back must not be told "live" before the service has said so.
      if (wasAsleep(wake) && !run.paused) doubtPublication(run, true);
      o.lease().wake(leapt || wasAsleep(wake), wake.cause === 'online');
      // Nobody looks at a hidden page; the heartbeat watches over it.
      if (wasAsleep(wake) || !o.isHidden()) pollNow(run);
    },
  };
}
