import type { Clock } from '../../platform/clock/Clock.js';
import type { Media } from '../../platform/media/Media.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import type { LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { Publication } from '../publication/createPublication.js';
import type { PublishOptions } from '../publication/PublishOptions.js';
import type { StatusPoller } from '../status/createStatusPoller.js';
import type { Creation, MadeStream } from './createCreation.js';
import { endingOf } from './endingOf.js';
import type { SessionOptions } from './StreamSession.js';
import type { SessionState } from './createSessionState.js';
import type { Ending } from './createTearDown.js';
import type { Run } from './Run.js';

export interface Beginning {
  /** From the click to a stream that is published into. Never rejects. */
  begin(run: Run): Promise<void>;
  /** Opens the source and publishes it into the room of the run. */
  publish(run: Run): void;
}

/** A stream is held for a source that is not open yet no longer than for one that has failed. */
const SOURCE_LIMIT_MS = 60_000;

const unanswered = (): OvershootError => {
  const detail =
    'The source did not open within a minute, perhaps because a question of the browser stood unanswered.';
  return new OvershootError('capture-failed', { stage: 'capture', detail });
};

/** Source, stream and room, each as early as it may be and none before it is wanted. */
export function createBeginning(o: {
  clock: Clock;
  media: Media;
  uuid: () => string;
  state: SessionState;
  source: SwitchableSource;
  creation: Creation;
  lease: LeaseKeeper;
  poller: StatusPoller;
  publication: Publication;
  publishOptions: () => PublishOptions;
  warm: () => SessionOptions['warm'];
  /** Whether an outage is sat out until there is a stream. */
  insists: (run: Run) => boolean;
  /** A stream exists. */
  onCreated: (run: Run) => void;
  end: (run: Run, ending: Ending) => Promise<void>;
  /** Nothing was made: the run is over without anything to delete. */
  onRefused: (run: Run, error: OvershootError) => void;
}): Beginning {
  const { state, source, creation, lease, poller, publication } = o;

  const publish = (run: Run): void => {
    if (run.armed && o.warm() !== 'room') return;
    if (run.external) {
      run.sendingSince = o.clock.mono();
      state.send('publication', 'connect');
      state.send('publication', 'publish');
      return run.settle();
    }
    // Not the track of the click: the source may have been switched meanwhile.
    const track = source.open(() => isWanted(run));
    // A question that nobody answers must not keep the stream for ever.
    const stopWaiting = o.clock.after(
      SOURCE_LIMIT_MS,
      () => isWanted(run) && void o.end(run, { error: unanswered() }),
    );
    track.then(stopWaiting, (error: unknown) => {
      stopWaiting();
      if (isWanted(run)) void o.end(run, endingOf(error));
    });
    publication.begin(track, o.publishOptions(), run.armed || run.paused);
  };

  /** No stream is made while the person reads the camera's question. */
  const openSource = async (run: Run): Promise<void> => {
    const track = source.open(() => isWanted(run));
    track.catch((error: unknown) => isWanted(run) && void o.end(run, endingOf(error)));
    const granted =
      source.get().type === 'camera' &&
      o.media.cameraPermission().then((p) => (p === 'granted' ? null : track));
    await Promise.race([track, granted || track]).catch(() => undefined);
  };

  const hold = (run: Run, { stream: created, sentAt }: MadeStream): void => {
    state.setId(created.id);
    state.send('stream', 'created');
    if (!created.publish === (run.pulls === null)) {
      const detail = run.pulls
        ? 'Field "publish" names a room, so the service has not understood what it is to pull.'
        : 'Field "publish" is null, so there is no room to publish into.';
      return void o.end(run, { error: new OvershootError('protocol', { stage: 'create', detail }) });
    }
    const steps = [
      () => o.onCreated(run),
      () => lease.hold(created, sentAt),
      () => poller.begin(),
      () => publish(run),
    ];
    // Whoever is told of a step may stop the session in it.
    for (const step of steps) if (!run.over) step();
  };

  return {
    publish,
    async begin(run) {
      // Stopped by somebody who was told that it begins.
      if (run.over) return;
      try {
        if (!run.external) await openSource(run);
        if (run.over) return;
        state.send('stream', 'create');
        if (stopped(run)) return;
        run.creating = creation.create(o.uuid(), run.unwanted, () => o.insists(run), run.pulls);
        const made = await run.creating;
        if (!run.over) hold(run, made);
      } catch (cause) {
        if (!run.over) o.onRefused(run, asError(cause));
      }
    },
  };
}

/** Asked again after somebody was told something: whoever is told may have stopped the session. */
const stopped = (run: Run): boolean => run.over;

/** A page in the back/forward cache opens nothing: what it waited for is opened when it is back. */
const isWanted = (run: Run): boolean => !run.over && !run.suspended;

const asError = (cause: unknown): OvershootError => asOvershootError(cause, 'capture-failed', 'capture');
