import type { HistoryEntry } from 'overshoot-emulator';

export interface Ask {
  requestId: number;
  route: string;
  startedAtMs: number;
  /** `null` while it is in flight. */
  endedAtMs: number | null;
  status: number | null;
  /** A page of a browser has asked, not the test itself. */
  fromPage: boolean;
}

/** The service granted the lease, by the create or by a renewal. */
export interface Grant {
  atMs: number;
  expiresAtMs: number;
}

/** What the history tells about one stream. Times are the emulator's, in milliseconds. */
export interface StreamStory {
  id: string;
  /** When the request came that made it; `null` while that is not over. */
  askedAtMs: number | null;
  createdAtMs: number;
  end: { reason: string; atMs: number } | null;
  renewedAtMs: number[];
  grants: Grant[];
  requests: Ask[];
  /** Faults that have hit a request for this stream. */
  faults: { route: string; atMs: number }[];
  /** What a test did to the stream, such as `expire`. */
  inflicted: { action: string; atMs: number }[];
  /** The answer that told its id was lost: nobody can give it back. */
  isOrphan: boolean;
}

/** Sorts the history by stream. */
export function tellStories(events: readonly HistoryEntry[]): StreamStory[] {
  const stories = new Map<string, StreamStory>();
  for (const event of events) {
    if (event.type === 'stream-created') {
      stories.set(event.streamId, begin(event.streamId, event));
      continue;
    }
    const story = 'streamId' in event && event.streamId !== null ? stories.get(event.streamId) : undefined;
    if (story) addTo(story, event);
  }
  return [...stories.values()];
}

function begin(id: string, { atMs, expiresAtMs }: Grant): StreamStory {
  return {
    id,
    askedAtMs: null,
    createdAtMs: atMs,
    end: null,
    renewedAtMs: [],
    grants: [{ atMs, expiresAtMs }],
    requests: [],
    faults: [],
    inflicted: [],
    isOrphan: false,
  };
}

function addTo(story: StreamStory, event: HistoryEntry): void {
  const { atMs } = event;
  switch (event.type) {
    case 'lease-renewed':
      story.renewedAtMs.push(atMs);
      story.grants.push({ atMs, expiresAtMs: event.expiresAtMs });
      break;
    case 'stream-deleted':
    case 'stream-expired':
    case 'stream-reaped':
      story.end ??= { reason: event.type.slice('stream-'.length), atMs };
      break;
    case 'request-started': {
      const { requestId, route, origin } = event;
      const fromPage = origin !== null;
      story.requests.push({ requestId, route, startedAtMs: atMs, endedAtMs: null, status: null, fromPage });
      break;
    }
    case 'request': {
      if (event.route === 'create') {
        story.askedAtMs = event.startedAtMs;
        story.isOrphan = event.outcome !== 'answered';
      }
      const ask = story.requests.find(({ requestId }) => requestId === event.requestId);
      if (ask) Object.assign(ask, { endedAtMs: atMs, status: event.status });
      break;
    }
    case 'fault-applied':
      story.faults.push({ route: event.route, atMs });
      break;
    case 'stream-fault':
      story.inflicted.push({ action: event.action, atMs });
      break;
    default:
  }
}
