import type { HistoryEntry, HistoryEvent } from 'overshoot-emulator';
import { describe, expect, it } from 'vitest';
import { checkInvariants } from '../support/history/checkInvariants.js';

type Line = [atMs: number, event: HistoryEvent];

const history = (...lines: Line[]): HistoryEntry[] =>
  lines.toSorted(([a], [b]) => a - b).map(([atMs, event], index) => ({ ...event, atMs, seq: index + 1 }));

const created = (atMs: number, streamId = 's1'): Line => [
  atMs,
  { type: 'stream-created', streamId, expiresAtMs: atMs + 300_000 },
];
const ended = (atMs: number, reason: 'deleted' | 'expired' | 'reaped', streamId = 's1'): Line => [
  atMs,
  { type: `stream-${reason}`, streamId, lastFrameIndex: null },
];

let lastRequest = 0;
function request(
  route: 'status' | 'keepalive',
  startedAtMs: number,
  durationMs: number,
  streamId = 's1',
): Line[] {
  lastRequest += 1;
  const facts = {
    requestId: lastRequest,
    method: 'GET',
    path: `/v1beta/streams/${streamId}`,
    route,
    streamId,
    authorization: 'bearer' as const,
    idempotencyKey: false,
    origin: null,
  };
  return [
    [startedAtMs, { type: 'request-started', ...facts }],
    [
      startedAtMs + durationMs,
      { type: 'request', ...facts, startedAtMs, durationMs, status: 200, outcome: 'answered', faultId: null },
    ],
  ];
}

describe('checkInvariants', () => {
  it('is content with a stream that was created, watched, renewed and deleted', () => {
    const polls = [500, 1000, 1500, 2000].flatMap((atMs) => request('status', atMs, 5));
    const events = history(created(0), ...polls, ...request('keepalive', 1200, 5), ended(2500, 'deleted'));
    expect(() => checkInvariants(events)).not.toThrow();
  });

  it('is content with a second stream after the first, and with two sessions', () => {
    const oneByOne = history(created(0), ended(10, 'deleted'), created(11, 's2'), ended(20, 'deleted', 's2'));
    expect(() => checkInvariants(oneByOne)).not.toThrow();
    const together = history(created(0), created(1, 's2'), ended(20, 'deleted', 's2'), ended(21, 'deleted'));
    expect(() => checkInvariants(together, { sessions: 2 })).not.toThrow();
    expect(() => checkInvariants(together)).toThrow(/I1: 2 streams live when s2 was created/);
  });

  it('finds requests after the end, but excuses those on their way', () => {
    const onItsWay = history(created(0), ended(1000, 'deleted'), ...request('status', 1100, 5));
    expect(() => checkInvariants(onItsWay)).not.toThrow();
    const late = history(created(0), ended(1000, 'deleted'), ...request('keepalive', 1400, 5));
    expect(() => checkInvariants(late)).toThrow(
      /I2: s1 was deleted, and still asked for: keepalive after 400 ms/,
    );
  });

  it('lets a client find out that the server took the stream away, and no more than that', () => {
    const probes = (count: number): Line[] =>
      Array.from({ length: count }, (_, index) => request('status', 3000 + 1000 * index, 5)).flat();
    expect(() => checkInvariants(history(created(0), ended(1000, 'reaped'), ...probes(3)))).not.toThrow();
    expect(() => checkInvariants(history(created(0), ended(1000, 'reaped'), ...probes(4)))).toThrow(/I2/);
  });

  it('finds streams that were left behind', () => {
    expect(() => checkInvariants(history(created(0)))).toThrow(/I4: 1 streams still live/);
    expect(() => checkInvariants(history(created(0)), { stillLive: 1 })).not.toThrow();
    const expired = history(created(0), ended(300_000, 'expired'));
    expect(() => checkInvariants(expired)).toThrow(/I4: s1 expired/);
    expect(() => checkInvariants(expired, { mayExpire: true })).not.toThrow();
  });

  it('finds two pollers, and one that is too eager', () => {
    const beside = [...request('status', 100, 50), ...request('status', 120, 5)];
    expect(() => checkInvariants(history(created(0), ...beside, ended(900, 'deleted')))).toThrow(
      /2 status requests in flight/,
    );
    const eager = [100, 300, 500, 700].flatMap((atMs) => request('status', atMs, 5));
    expect(() => checkInvariants(history(created(0), ...eager, ended(900, 'deleted')))).toThrow(
      /asked 4 times in a second/,
    );
  });

  it('passes on a defect of the emulator', () => {
    expect(() => checkInvariants(history([1, { type: 'internal-error', message: 'boom' }]))).toThrow(
      /emulator: boom/,
    );
  });
});
