import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OvershootError } from '../../core/errors/index.js';
import { createHeldClock } from '../../testing/clock/createHeldClock.js';
import { createFakeSockets } from '../../testing/vision/createFakeSockets.js';
import { resultMessage } from '../../testing/vision/resultMessage.js';
import { createResultsSocket } from './createResultsSocket.js';
import type { RealtimeResult } from './RealtimeResult.js';
import { nextSocketState, type SocketState, socketStates } from './socketStates.js';

const access = { url: 'ws://localhost/ws/streams/stream-1', message: '{"api_key":"k"}' };

function rig({
  onResult,
  random = 0.5,
}: { onResult?: (result: RealtimeResult) => void; random?: number } = {}) {
  const clock = createHeldClock();
  const sockets = createFakeSockets();
  const results: RealtimeResult[] = [];
  const states: SocketState[] = [];
  const unreadable: OvershootError[] = [];
  const refused: OvershootError[] = [];
  const ended: string[] = [];
  const socket = createResultsSocket({
    clock,
    random: () => random,
    openSocket: sockets.openSocket,
    onResult: onResult ?? ((result) => results.push(result)),
    onState: (state) => states.push(state),
    onUnreadable: (error) => unreadable.push(error),
    onEnded: (why) => ended.push(why),
    onRefused: (error) => refused.push(error),
  });
  const listening = (): void => {
    socket.open(access);
    sockets.last().accept();
  };
  return { clock, sockets, socket, results, states, unreadable, refused, ended, listening };
}

describe('the first message', () => {
  it('is the key, once the socket is open, and nothing else is ever sent', async () => {
    const { sockets, socket, clock } = rig();
    socket.open(access);
    expect(sockets.last().sent).toEqual([]);
    sockets.last().accept();
    sockets.last().say(resultMessage());
    await clock.advance(60_000);
    expect(sockets.all).toHaveLength(1);
    expect(sockets.last()).toMatchObject({ url: access.url, sent: [access.message] });
  });
});

describe('results', () => {
  it.each<[string, object, object]>([
    [
      'a good one',
      {},
      { outcome: 'ok', text: 'A cup.', finishReason: 'stop', totalLatencyMs: 300, backend: 'overshoot' },
    ],
    ['one without its backend', { model_backend: undefined }, { outcome: 'ok', backend: null }],
    [
      'one that was cut off',
      { result: '{"a":', finish_reason: 'length' },
      { outcome: 'truncated', text: '{"a":' },
    ],
    ['one that was withheld', { finish_reason: 'content_filter' }, { outcome: 'filtered' }],
    [
      'one that has failed',
      { ok: false, error: 'model overloaded', result: '' },
      { outcome: 'failed', error: 'model overloaded' },
    ],
    [
      'one that has failed without a word',
      { ok: false, error: null },
      { outcome: 'failed', error: 'The service does not say why.' },
    ],
    ['one that ended in a new way', { finish_reason: 'other' }, { outcome: 'ok', finishReason: null }],
  ])('%s', (_, message, result) => {
    const { listening, sockets, results, clock } = rig();
    listening();
    sockets.last().say(resultMessage(message));
    expect(results).toMatchObject([{ id: 'result-1', receivedAt: clock.now(), ...result }]);
  });

  it.each([
    ['text', 'no json'],
    ['another shape', { hello: true }],
    ['a result without its text', resultMessage({ result: 7 })],
  ])('that cannot be read (%s) are told apart and end nothing', (_, message) => {
    const { listening, sockets, results, unreadable, states } = rig();
    listening();
    sockets.last().say(message);
    sockets.last().say(resultMessage());
    expect(unreadable).toMatchObject([{ code: 'protocol', stage: 'results' }]);
    expect(results).toHaveLength(1);
    expect(states).toEqual(['connecting', 'listening']);
  });
});

describe('a listener that throws', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('ends nothing, and is not taken for a message that cannot be read', () => {
    const reported: unknown[] = [];
    // What a listener throws is reported by the page as uncaught, in a task of its own.
    vi.stubGlobal('queueMicrotask', (call: () => void) => {
      try {
        call();
      } catch (error) {
        reported.push(error);
      }
    });
    const mistake = new Error('a mistake of the app');
    const { listening, sockets, unreadable, states } = rig({
      onResult() {
        throw mistake;
      },
    });
    listening();
    sockets.last().say(resultMessage());
    sockets.last().say(resultMessage());
    expect(reported).toEqual([mistake, mistake]);
    expect(unreadable).toEqual([]);
    expect(states.at(-1)).toBe('listening');
  });
});

describe('a socket that is lost', () => {
  it('comes back after a second, doubling to ten', async () => {
    const { listening, sockets, clock } = rig();
    const gaps: number[] = [];
    listening();
    let before = clock.mono();
    for (let lost = 0; lost < 6; lost += 1) {
      const made = sockets.all.length;
      before = clock.mono();
      sockets.last().end(1006);
      while (sockets.all.length === made) await clock.advance(100);
      gaps.push(clock.mono() - before);
    }
    expect(gaps).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it.each([
    [0, 800],
    [0.999, 1199],
  ])('is so spread that many do not come back at once (%s)', async (random, ms) => {
    const { listening, sockets, clock } = rig({ random });
    listening();
    sockets.last().end(1006);
    await clock.advance(ms - 1);
    expect(sockets.all).toHaveLength(1);
    await clock.advance(2);
    expect(sockets.all).toHaveLength(2);
  });

  it('counts from the start again once a message came, and an open socket alone is no message', async () => {
    const { listening, sockets, clock } = rig();
    listening();
    for (const pause of [1000, 2000]) {
      sockets.last().end(1006);
      await clock.advance(pause);
      sockets.last().accept();
    }
    sockets.last().say(resultMessage());
    sockets.last().end(1006);
    await clock.advance(1000);
    expect(sockets.all).toHaveLength(4);
  });

  it.each([
    [1000, ''],
    [1001, ''],
    [1001, 'server is being replaced'],
    [1006, ''],
    [1011, 'stream ended: no'],
    [1012, 'service restart'],
  ])('with %s "%s" is sought again', async (code, reason) => {
    const { listening, sockets, clock, ended, refused } = rig();
    listening();
    sockets.last().end(code, reason);
    await clock.advance(1000);
    expect(sockets.all).toHaveLength(2);
    expect([ended, refused]).toEqual([[], []]);
  });

  it('before it was open counts the same, and so does one that opens too slowly, or never could', async () => {
    const { socket, sockets, clock } = rig();
    socket.open(access);
    sockets.last().end(1006);
    await clock.advance(1000);
    expect(sockets.all).toHaveLength(2);
    await clock.advance(10_000);
    expect(sockets.all[1]).toMatchObject({ isLeft: true });
    sockets.fail(1);
    await clock.advance(2000);
    expect(sockets.all).toHaveLength(2);
    await clock.advance(4000);
    expect(sockets.all).toHaveLength(3);
  });

  it('comes back at once when somebody knows better', async () => {
    const { listening, sockets, socket } = rig();
    listening();
    sockets.last().end(1006);
    socket.hurry();
    expect(sockets.all).toHaveLength(2);
    sockets.last().accept();
    socket.hurry();
    expect(sockets.all).toHaveLength(2);
  });

  it('is told from outside where nothing comes any more', async () => {
    const { listening, sockets, socket, clock } = rig();
    listening();
    socket.renew();
    expect(sockets.last().isLeft).toBe(true);
    await clock.advance(1000);
    expect(sockets.all).toHaveLength(2);
  });
});

describe('what ends it', () => {
  it('1008 is a key that is not taken', async () => {
    const { listening, sockets, clock, refused, states } = rig();
    listening();
    sockets.last().end(1008, 'invalid key');
    await clock.advance(60_000);
    expect(refused).toMatchObject([{ code: 'unauthorized', stage: 'results' }]);
    expect(refused[0]?.message).toContain('1008) "invalid key"');
    expect(sockets.all).toHaveLength(1);
    expect(states.at(-1)).toBe('refused');
  });

  it.each([
    'client_requested',
    'webrtc_disconnected',
    'livekit_disconnected',
    'lease_expired',
    'insufficient_credits',
  ])('1001 with its reason ends it: %s', async (why) => {
    const { listening, sockets, clock, ended, states } = rig();
    listening();
    sockets.last().end(1001, `stream ended: ${why}`);
    await clock.advance(60_000);
    expect(ended).toEqual([why]);
    expect(sockets.all).toHaveLength(1);
    expect(states.at(-1)).toBe('ended');
  });

  it.each<[string, (o: ReturnType<typeof rig>) => void]>([
    ['connecting', ({ socket }) => socket.open(access)],
    ['listening', ({ listening }) => listening()],
    [
      'waiting',
      ({ listening, sockets }) => {
        listening();
        sockets.last().end(1006);
      },
    ],
  ])('close() is legal while %s, and nothing is told after it', async (_, play) => {
    const o = rig();
    play(o);
    o.socket.close();
    const told = o.states.length;
    o.sockets.last().end(1001, 'stream ended: client_requested');
    o.sockets.last().say(resultMessage());
    await o.clock.advance(60_000);
    expect(o.states).toHaveLength(told);
    expect([o.ended, o.refused, o.results]).toEqual([[], [], []]);
    expect(o.clock.pending()).toBe(0);
    expect(o.sockets.all).toHaveLength(1);
  });

  it('opens again after it was closed', () => {
    const { listening, socket, sockets } = rig();
    listening();
    socket.close();
    listening();
    sockets.last().say(resultMessage());
    expect(socket.state()).toBe('listening');
    expect(sockets.all).toHaveLength(2);
  });
});

it('the table knows only its own states, and each can be left', () => {
  const states = Object.keys(socketStates) as SocketState[];
  for (const state of states) {
    const next = Object.keys(socketStates[state]).map((event) => nextSocketState(state, event));
    expect(next.length).toBeGreaterThan(0);
    expect(next.every((to) => to !== null && states.includes(to))).toBe(true);
  }
  expect(nextSocketState('closed', 'toString')).toBeNull();
});
