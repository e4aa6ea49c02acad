import type { StreamSession } from '../../../core/session/StreamSession.js';
import type { ReadableStore } from '../../../core/store/createStore.js';
import { createWatchedStore } from '../../../core/store/createWatchedStore.js';
import type { Clock } from '../../../platform/clock/Clock.js';
import { isActive } from '../../part/isActive.js';
import { type RateSample, withSample } from './RateSample.js';

const none: readonly RateSample[] = [];

/**
 * Both rates of the last `spanMs`, from when somebody looks on, and of one stream only. Taken when the session measures: no
 * timer of its own.
 */
export function createRateSamples(
  session: StreamSession,
  clock: Pick<Clock, 'mono'>,
  spanMs: number,
): ReadableStore<readonly RateSample[]> {
  let generation = 0;
  let samples = none;
  return createWatchedStore(none, (set) => {
    const take = (): void => {
      const { generation: current, phase } = session.getSnapshot();
      const isNext = current !== generation;
      generation = current;
      if (isNext) samples = none;
      if (isActive(phase))
        samples = withSample(
          samples,
          {
            at: clock.mono(),
            sent: session.publishStats.getSnapshot()?.sentFps ?? null,
            counted: session.status.getSnapshot().data?.recentFps ?? null,
            isStalled: phase === 'stalled' || phase === 'reconnecting',
          },
          spanMs,
        );
      set(samples);
    };
    take();
    const stops = [session, session.publishStats, session.status].map((store) => store.subscribe(take));
    return () => {
      for (const stop of stops) stop();
    };
  });
}
