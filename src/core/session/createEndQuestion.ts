import type { Clock } from '../../platform/clock/Clock.js';
import type { OvershootError } from '../errors/index.js';
import type { LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { StatusPoller } from '../status/createStatusPoller.js';
import type { StreamCalls } from './createStreamCalls.js';
import type { Ending } from './createTearDown.js';
import { endReasonOf } from './endReason.js';
import type { Run } from './Run.js';

/** Between a renewal that says "gone" while the status says "alive", and the renewal that decides. */
const CONTRADICTION_MS = 1000;

/**
 * Ends a run as the service says. A 404 of the heartbeat does not say why, nor does a room that refuses with an `error`:
 * one look at the tombstone, and one at a time. A refusal without a tombstone ends with its error.
 */
export function createEndQuestion(o: {
  clock: Clock;
  calls: Pick<StreamCalls, 'status'>;
  lease: Pick<LeaseKeeper, 'retryIn'>;
  poller: Pick<StatusPoller, 'rest' | 'resume'>;
  streamId: () => string;
  /** When the lease ends, monotonic. */
  deadline: () => number;
  end: (run: Run, ending: Ending) => Promise<void>;
}): (run: Run, error?: OvershootError) => void {
  const ask = async (run: Run, error: OvershootError | undefined): Promise<void> => {
    if (run.over) return;
    // This one must not wait for another that hangs.
    o.poller.rest();
    const deadline = o.deadline();
    const record = await o.calls.status(o.streamId()).catch(() => null);
    if (run.over) return;
    if (error && record?.state !== 'ended') return o.end(run, { error });
    const contradictory = record?.state === 'active';
    if (contradictory && !run.contradicted) {
      run.contradicted = true;
      o.poller.resume();
      return o.lease.retryIn(CONTRADICTION_MS);
    }
    const forgotten = o.clock.mono() >= deadline ? 'expired' : 'reaped';
    const reason = record?.endReason ? endReasonOf(record.endReason) : forgotten;
    await o.end(run, { reason, gone: !contradictory });
  };

  return (run, error) => {
    // What the heartbeat asks is asked already; a refusal still has its error to tell.
    if (run.asking && !error) return;
    const asking = (run.asking ?? Promise.resolve())
      .then(() => ask(run, error))
      .finally(() => {
        if (run.asking === asking) run.asking = null;
      });
    run.asking = asking;
  };
}
