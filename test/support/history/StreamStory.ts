import type { HistoryEntry } from 'overshoot-emulator';

export interface Ask {
  requestId: number;
  route: string;
  startedAtMs: number;
  /** `null` while it is in flight. */
  endedAtMs: number | null;
  status: number | null;
}

/** What the history tells about one stream. Times are the emulator's, in milliseconds. */
export interface StreamStory {
  id: string;
  createdAtMs: number;
  end: { reason: string; atMs: number } | null;
  renewedAtMs: number[];
  requests: Ask[];
}

/** Sorts the history by stream. */
export function tellStories(events: readonly HistoryEntry[]): StreamStory[] {
  const stories = new Map<string, StreamStory>();
  for (const event of events) {
    if (event.type === 'stream-created') {
      const { streamId: id, atMs: createdAtMs } = event;
      stories.set(id, { id, createdAtMs, end: null, renewedAtMs: [], requests: [] });
      continue;
    }
    const story = 'streamId' in event && event.streamId !== null ? stories.get(event.streamId) : undefined;
    if (story) addTo(story, event);
  }
  return [...stories.values()];
}

function addTo(story: StreamStory, event: HistoryEntry): void {
  switch (event.type) {
    case 'lease-renewed':
      story.renewedAtMs.push(event.atMs);
      break;
    case 'stream-deleted':
    case 'stream-expired':
    case 'stream-reaped':
      story.end ??= { reason: event.type.slice('stream-'.length), atMs: event.atMs };
      break;
    case 'request-started': {
      const { requestId, route, atMs: startedAtMs } = event;
      story.requests.push({ requestId, route, startedAtMs, endedAtMs: null, status: null });
      break;
    }
    case 'request': {
      const ask = story.requests.find(({ requestId }) => requestId === event.requestId);
      if (ask) Object.assign(ask, { endedAtMs: event.atMs, status: event.status });
      break;
    }
    default:
  }
}
