import { ConnectionQuality } from '@livekit/protocol';
import { expect, test } from 'vitest';
import { type PacketCounts, QualityTeller } from './QualityTeller.js';
import type { ResponseMessage } from './SignalSocket.js';

function start() {
  const counts: PacketCounts = { received: 0, missed: 0 };
  const messages: ResponseMessage[] = [];
  const teller = new QualityTeller(
    'PA_1',
    () => ({ ...counts }),
    (message) => messages.push(message),
  );
  let now = 0;
  /** Five seconds with these packets. */
  const pass = (received: number, missed: number): void => {
    counts.received += received;
    counts.missed += missed;
    for (let second = 0; second < 5; second += 1) teller.tick((now += 1000));
  };
  const told = () =>
    messages.flatMap((message) =>
      message.case === 'connectionQuality' ? message.value.updates.map(({ quality }) => quality) : [],
    );
  teller.tick(now);
  return { pass, told, teller };
}

test('tells by the packets that were missed, once each time it changes', () => {
  const { pass, told } = start();
  pass(500, 0);
  pass(500, 0);
  pass(500, 20);
  pass(500, 100);
  pass(500, 100);
  pass(500, 0);
  expect(told()).toStrictEqual([
    ConnectionQuality.EXCELLENT,
    ConnectionQuality.GOOD,
    ConnectionQuality.POOR,
    ConnectionQuality.EXCELLENT,
  ]);
});

test('says nothing while nothing comes, and again to a client that has come back', () => {
  const { pass, told, teller } = start();
  pass(0, 0);
  expect(told()).toStrictEqual([]);
  pass(500, 0);
  teller.forget();
  pass(500, 0);
  expect(told()).toStrictEqual([ConnectionQuality.EXCELLENT, ConnectionQuality.EXCELLENT]);
});
