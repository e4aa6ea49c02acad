import type { StreamSession } from '../core/session/StreamSession.js';
import type { StreamSnapshot } from '../core/session/StreamSnapshot.js';

/**
 * Starts a session unless a person has decided about it: what was stopped, or what failed, is not begun again by an
 * `<Activity>` that is shown again. Where a stream is just ending, its end says who ended it. Returns how to stop
 * waiting for that.
 */
export function startUndecided(session: StreamSession): () => void {
  let stop = (): void => undefined;
  const decide = (): void => {
    const snapshot = session.getSnapshot();
    if (snapshot.phase === 'ending') return;
    stop();
    if (isUndecided(snapshot)) void session.start();
  };
  if (session.getSnapshot().phase === 'ending') stop = session.subscribe(decide);
  else decide();
  return () => stop();
}

const isUndecided = (stream: StreamSnapshot): boolean =>
  stream.generation === 0 ||
  (stream.phase === 'ended' && (stream.reason === 'unmounted' || stream.reason === 'page-hidden'));
