import type { Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import { leaseLeft, type LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import { frameAgeSeconds } from '../status/frameAge.js';
import type { StatusSnapshot } from '../status/StatusSnapshot.js';
import { createDerived } from '../store/createDerived.js';
import type { ReadableStore } from '../store/createStore.js';
import { createTicker } from '../time/createTicker.js';
import type { StreamSession } from './StreamSession.js';

/** What ticks about a session, in whole seconds, on one ticker. */
export function createReadings(o: {
  clock: Clock;
  page: Page;
  lease: ReadableStore<LeaseSnapshot | null>;
  status: ReadableStore<StatusSnapshot>;
}): Pick<StreamSession, 'countdown' | 'frameAge'> {
  const ticker = createTicker(o.clock, o.page);
  return {
    countdown: createDerived<number | null>([ticker, o.lease], null, () => {
      const held = o.lease.getSnapshot();
      return held && Math.ceil(leaseLeft(held, o.clock) / 1000);
    }),
    frameAge: createDerived<number | null>([ticker, o.status], null, () =>
      frameAgeSeconds(o.status.getSnapshot(), o.clock.now()),
    ),
  };
}
