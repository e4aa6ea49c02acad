import { OvershootError } from '../errors/index.js';
import type { SessionFacts } from './SessionFacts.js';
import { phaseOf } from './phase.js';
import type { StreamSnapshot } from './StreamSnapshot.js';

/** The facts of a session in the shape that apps read: which fields there are depends on the phase. */
export function composeSnapshot({
  generation,
  regions,
  capture,
  id,
  error,
  problem,
  reason,
  paused,
}: SessionFacts): StreamSnapshot {
  const isPaused = paused && regions.stream === 'active';
  const { publication, lease } = regions;
  const common = { generation, capture, publication, lease, problem, isPaused };
  const phase = phaseOf(regions);
  switch (phase) {
    case 'idle':
    case 'acquiring':
    case 'creating':
      return { ...common, phase, id: null };
    case 'connecting':
    case 'waiting':
    case 'live':
    case 'paused':
    case 'stalled':
    case 'reconnecting':
      return { ...common, phase, id: id ?? '' };
    case 'armed':
    case 'ending':
      return { ...common, phase, id };
    case 'ended':
      return { ...common, phase, id, reason };
    case 'failed':
      // Without a stream it is the source that failed, perhaps again and for another reason than the last time.
      return {
        ...common,
        phase,
        id,
        error: regions.stream === 'none' || !error ? captureFailure(capture) : error,
      };
  }
}

const captureFailure = (capture: SessionFacts['capture']): OvershootError =>
  capture.state === 'failed' ? capture.error : new OvershootError('capture-failed', { stage: 'capture' });
