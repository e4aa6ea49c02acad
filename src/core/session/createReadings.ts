import type { Clock } from '../../platform/clock/Clock.js';
import { leaseLeft, type LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import { frameAgeSeconds } from '../status/frameAge.js';
import type { StatusSnapshot } from '../status/StatusSnapshot.js';
import { createDerived } from '../store/createDerived.js';
import type { ReadableStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';
import type { SharedParts } from './createSharedParts.js';
import type { StreamSession } from './StreamSession.js';

/** What ticks about a session, in whole seconds, while it has a lease and somebody looks. */
export function createReadings(o: {
  clock: Clock;
  ticker: SharedParts['ticker'];
  lease: ReadableStore<LeaseSnapshot | null>;
  status: ReadableStore<StatusSnapshot>;
}): Pick<StreamSession, 'countdown' | 'frameAge'> {
  const ticks = whileHeld(o.ticker, o.lease);
  return {
    countdown: createDerived<number | null>([ticks], null, () => {
      const held = o.lease.getSnapshot();
      return held && Math.ceil(leaseLeft(held, o.clock) / 1000);
    }),
    frameAge: createDerived<number | null>([ticks, o.status], null, () =>
      frameAgeSeconds(o.status.getSnapshot(), o.clock.now()),
    ),
  };
}

/** Tells of every tick and every change of the lease; without a lease nothing ticks. */
function whileHeld(
  ticker: SharedParts['ticker'],
  lease: ReadableStore<LeaseSnapshot | null>,
): Pick<ReadableStore<number>, 'subscribe'> {
  return createWatchedStore(0, (set) => {
    let told = 0;
    const tell = (): void => set((told += 1));
    let stopTicking: (() => void) | null = null;
    const follow = (): void => {
      if (lease.getSnapshot() && !stopTicking) stopTicking = ticker.subscribe(tell);
      if (!lease.getSnapshot() && stopTicking) {
        stopTicking();
        stopTicking = null;
      }
      tell();
    };
    const stop = lease.subscribe(follow);
    follow();
    return () => {
      stop();
      stopTicking?.();
      stopTicking = null;
    };
  });
}
