import { expect, test } from 'vitest';
import { createHeldClock } from '../clock/createHeldClock.js';
import type { Clock } from '../clock/Clock.js';
import type { StreamEvent } from './StreamEvent.js';
import { StreamRegistry } from './StreamRegistry.js';

const settings = { ttlSeconds: 10, retentionSeconds: 60, maxFrameBytes: 1e6, tombstoneSeconds: 5 };

function registryWith(clock: Clock) {
  const events: StreamEvent[] = [];
  return { events, streams: new StreamRegistry({ clock, settings, onEvent: (event) => events.push(event) }) };
}

test('a renewed lease does not expire at its old end', () => {
  const clock = createHeldClock(0);
  const { streams, events } = registryWith(clock);
  const stream = streams.create('s', 'owner');
  clock.advance(9000);
  streams.renew(stream);
  clock.advance(9999);
  expect(stream.state).toBe('active');
  clock.advance(1);
  expect(stream.state).toBe('ended');
  expect(events).toEqual([
    { type: 'stream-created', streamId: 's', expiresAtMs: 10_000 },
    { type: 'lease-renewed', streamId: 's', expiresAtMs: 19_000 },
    { type: 'stream-expired', streamId: 's', lastFrameIndex: null },
  ]);
});

test('a lease that ran out while the machine slept is over at the first look, timer or not', () => {
  let nowMs = 0;
  const { streams, events } = registryWith({ now: () => nowMs, after: () => () => {} });
  const stream = streams.create('s', 'owner');
  nowMs = 3_600_000;
  expect(streams.find('s')?.state).toBe('ended');
  streams.renew(stream);
  expect(streams.list().map(({ state }) => state)).toEqual(['ended']);
  expect(events.map(({ type }) => type)).toEqual(['stream-created', 'stream-expired']);
});

test('the first reason stays', () => {
  const clock = createHeldClock(0);
  const { streams } = registryWith(clock);
  const stream = streams.create('s', 'owner');
  streams.end(stream, 'reaped');
  streams.end(stream, 'deleted');
  expect(stream.record(0).end_reason).toBe('reaped');
});

test('no timer is left after close', () => {
  let timers = 0;
  const { streams } = registryWith({
    now: () => 0,
    after: () => {
      timers += 1;
      return () => (timers -= 1);
    },
  });
  streams.create('active', 'owner');
  streams.end(streams.create('ended', 'owner'), 'deleted');
  expect(timers).toBe(2);
  streams.close();
  expect(timers).toBe(0);
});
