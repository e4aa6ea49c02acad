import type { Phase } from '../../core/session/phase.js';
import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { stopOf } from '../../core/vision/watch/watchStops.js';

type Watching = Pick<WatchSnapshot<unknown>, 'state' | 'reason'>;

const STATES: Readonly<Record<Phase, WatchSnapshot<unknown>['state']>> = {
  idle: 'off',
  armed: 'paused',
  acquiring: 'paused',
  creating: 'paused',
  connecting: 'paused',
  waiting: 'paused',
  live: 'running',
  paused: 'paused',
  stalled: 'paused',
  reconnecting: 'paused',
  ending: 'stopped',
  ended: 'stopped',
  failed: 'stopped',
};

/** How the watching goes, as a stream tells: the service infers by itself as long as it sees something. */
export function watchStateOf(stream: StreamSnapshot): Watching {
  const state = STATES[stream.phase];
  if (state !== 'stopped') return { state, reason: null };
  const reason = stream.phase === 'failed' ? stopOf(stream.error.code) : null;
  return { state, reason: reason ?? 'stream-ended' };
}
