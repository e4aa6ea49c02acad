import type { HistoryEntry, HistoryEvent } from 'overshoot-emulator';
import type { PageRecord, Shown } from '../../support/history/Run.js';

/** One event of a history that is written by hand, and when it was. */
export type Line = [atMs: number, event: HistoryEvent];

export const history = (...lines: Line[]): HistoryEntry[] =>
  lines.toSorted(([a], [b]) => a - b).map(([atMs, event], index) => ({ ...event, atMs, seq: index + 1 }));

export const TTL_MS = 300_000;

export const created = (atMs: number, streamId = 's1', ttlMs = TTL_MS): Line => [
  atMs,
  { type: 'stream-created', streamId, expiresAtMs: atMs + ttlMs },
];
export const renewed = (atMs: number, ttlMs = TTL_MS, streamId = 's1'): Line => [
  atMs,
  { type: 'lease-renewed', streamId, expiresAtMs: atMs + ttlMs },
];
export const ended = (atMs: number, reason: 'deleted' | 'expired' | 'reaped', streamId = 's1'): Line => [
  atMs,
  { type: `stream-${reason}`, streamId, lastFrameIndex: null },
];

type Route = 'create' | 'status' | 'keepalive' | 'delete';

let lastRequest = 0;

/** Both lines of a request that a page has made. */
export function request(
  route: Route,
  startedAtMs: number,
  durationMs: number,
  {
    streamId = 's1',
    status = 200,
    outcome = 'answered',
  }: { streamId?: string; status?: number; outcome?: 'answered' | 'dropped' } = {},
): Line[] {
  lastRequest += 1;
  const facts = {
    requestId: lastRequest,
    method: 'GET',
    path: `/v1beta/streams/${streamId}`,
    route,
    // What a create makes is known only when it is over.
    streamId: route === 'create' ? null : streamId,
    authorization: 'bearer' as const,
    idempotencyKey: false,
    origin: 'http://127.0.0.1:5173',
  };
  const answered = outcome === 'answered' ? status : null;
  return [
    [startedAtMs, { type: 'request-started', ...facts }],
    [
      startedAtMs + durationMs,
      {
        type: 'request',
        ...facts,
        streamId,
        startedAtMs,
        durationMs,
        status: answered,
        outcome,
        faultId: null,
      },
    ],
  ];
}

export const fault = (atMs: number, route: Route, streamId = 's1'): Line => [
  atMs,
  { type: 'fault-applied', faultId: 1, route, requestId: 1, streamId },
];

/** What a page showed from a moment on; a stage that is live with its camera off, where nothing else is said. */
export const shows = (atMs: number, shown: Partial<Shown> = {}): Shown => {
  const { phase = 'live' } = shown;
  return {
    atMs,
    mount: 1,
    phase,
    id: 's1',
    saysLive: phase === 'live',
    capture: 'off',
    cameras: 0,
    ...shown,
  };
};

/** A page that did nothing wrong but what is given. */
export const page = (record: Partial<PageRecord> = {}): PageRecord => ({
  readAtMs: record.shown?.at(-1)?.atMs ?? 0,
  shown: [],
  asleep: [],
  calls: [],
  made: [],
  complaints: [],
  leaks: [],
  held: { liveTracks: 0, openConnections: 0, timers: [] },
  ...record,
});
