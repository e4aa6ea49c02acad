import type { EventHistory } from '../history/EventHistory.js';
import type { Ingest } from '../ingest/Ingest.js';
import type { Pulls } from '../pulls/Pulls.js';
import type { StreamEvent } from './StreamEvent.js';

/** Writes what happens to streams into the history and opens and closes their rooms. */
export function followStream({
  history,
  ingest,
  pulls,
}: {
  history: EventHistory;
  ingest: Pick<Ingest, 'openRoom' | 'closeRoom'>;
  pulls: Pick<Pulls, 'stop'>;
}) {
  return (event: StreamEvent): void => {
    history.add(event);
    switch (event.type) {
      case 'stream-created':
        ingest.openRoom(event.streamId);
        break;
      case 'stream-expired':
      case 'stream-deleted':
      case 'stream-reaped':
        pulls.stop(event.streamId);
        // Nobody waits for it: the stream has ended even if a participant is slow to leave.
        ingest.closeRoom(event.streamId).catch((error: unknown) => {
          history.add({ type: 'internal-error', message: `Closing a room failed: ${String(error)}` });
        });
        break;
      default:
    }
  };
}
