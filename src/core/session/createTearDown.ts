import type { Clock } from '../../platform/clock/Clock.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError } from '../errors/index.js';
import type { LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { Publication } from '../publication/createPublication.js';
import type { StatusPoller } from '../status/createStatusPoller.js';
import { settledWithin } from '../time/settledWithin.js';
import type { SessionState } from './createSessionState.js';
import type { StreamCalls } from './createStreamCalls.js';
import type { EndReason } from './endReason.js';
import type { Run } from './Run.js';

/** Why and how a run ends. With an error it has failed, else it has ended for a reason. */
export interface Ending {
  reason?: EndReason;
  error?: OvershootError;
  /**
   * The service has ended the stream already: nothing to delete. `presumed` where only its silence says so: it may have
   * renewed a lease whose answers were lost, so one deletion is tried.
   */
  gone?: boolean | 'presumed';
  /** The page is being left: nothing can be awaited, and nothing repeated. */
  leaving?: boolean;
  /** The next stream follows at once and takes the open source over. */
  keepSource?: boolean;
}

const CLOSE_LIMIT_MS = 3000;

/** Gives back everything that a run holds, the stream first of all; also the one that is still being made. */
export function createTearDown(parts: {
  clock: Clock;
  state: SessionState;
  source: SwitchableSource;
  lease: LeaseKeeper;
  poller: StatusPoller;
  publication: Publication;
  calls: StreamCalls;
  /** Settles when the page is being left: a pause between two tries ends then. */
  left: () => Promise<unknown>;
  onDeleteFailed: (error: OvershootError) => void;
}): (run: Run, ending: Ending) => Promise<void> {
  const { clock, state, source, lease, poller, publication, calls } = parts;

  const giveBack = async (id: string, once: boolean): Promise<void> => {
    try {
      await (once ? calls.deleteOnce(id) : calls.remove(id, clock, parts.left()));
    } catch (cause) {
      parts.onDeleteFailed(asOvershootError(cause, 'network', 'delete'));
    }
  };

  return async (run, { reason = 'stopped', error, gone = false, leaving = false, keepSource = false }) => {
    const { stream, capture } = state.regions();
    if (error) state.setError(error);
    else state.setReason(reason);
    if (stream !== 'none') state.send('stream', gone && !error ? 'gone' : 'end');
    else if (!error) state.send('stream', 'abandon');
    lease.stop();
    poller.stop();
    const closed = publication.close();
    state.send('lease', 'end');
    state.send('publication', 'close');
    // A failed source is open no more, and what failed is worth showing.
    if (capture !== 'failed' && !keepSource) source.close();

    const id = (await run.creating?.catch(() => null))?.stream.id;
    if (id && gone !== true) await giveBack(id, leaving || gone === 'presumed');
    // A room that does not close in time must not keep the session from ending.
    if (!leaving) await settledWithin(clock, CLOSE_LIMIT_MS, closed);
    state.send('stream', error ? 'failed' : 'ended');
  };
}
