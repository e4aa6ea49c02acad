import type { Clock } from '../../platform/clock/Clock.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import type { EventLog } from '../events/createEventLog.js';
import type { LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { Publication } from '../publication/createPublication.js';
import type { StatusPoller } from '../status/createStatusPoller.js';
import { createSignal } from '../time/createSignal.js';
import type { SessionState } from './createSessionState.js';
import type { Ending } from './createTearDown.js';
import type { Run } from './Run.js';

export interface Leaving {
  /** The page is left; `cached` where the browser may bring it back. */
  leave(run: Run, cached: boolean): void;
  /** Settles when the page is left for good. */
  left(): Promise<void>;
  /** The page is back from the back/forward cache: the service is asked first. */
  restore(run: Run): void;
  /** The service has said that the stream of a restored page lives. */
  confirmed(run: Run): void;
}

/** What happens to a session when its page is left, and when the browser brings the page back. */
export function createLeaving(o: {
  clock: Clock;
  log: EventLog;
  state: SessionState;
  source: SwitchableSource;
  lease: LeaseKeeper;
  poller: StatusPoller;
  publication: Publication;
  keeps: () => boolean;
  end: (run: Run, ending: Ending) => void;
  publish: (run: Run) => void;
}): Leaving {
  let signal = createSignal();

  /** Nobody sees the page, and the browser closes its connections: nothing may run on but the lease. */
  const suspend = (run: Run): void => {
    run.suspended = 'asleep';
    o.log.emit('suspended', {});
    o.lease.rest();
    o.poller.rest();
    void o.publication.close();
    o.source.close();
    doubt(run);
  };
  const doubt = (run: Run): void => {
    run.proof = { countedBefore: null, since: o.clock.mono(), youngFrame: run.external };
    o.state.send('publication', 'lose');
  };

  return {
    leave(run, cached) {
      if (cached && !run.over && o.state.id()) return suspend(run);
      if (o.keeps() && !run.over) return;
      signal.tell();
      signal = createSignal();
      o.end(run, { reason: 'page-hidden', leaving: true });
    },
    left: () => signal.promise,
    restore(run) {
      run.suspended = 'waking';
      doubt(run);
      o.lease.wake(true);
    },
    confirmed(run) {
      run.suspended = false;
      o.poller.pollNow();
      o.publish(run);
    },
  };
}
