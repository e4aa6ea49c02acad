import type { TestVision } from './TestVision.js';

const UNTIL_LIVE_MS = 2000;

/** Cups come and go. */
const ANSWERS = [
  'A desk, and nothing on it.',
  'A cup on the desk.',
  'A cup on the desk, and a hand that takes it.',
  'Somebody drinks from a cup.',
  'An empty cup on the desk.',
];

/** The newest stream. */
export const streamOf = (t: TestVision): string => t.service.streams().at(-1) ?? '';

export const beginVision = async (t: TestVision, ms: number): Promise<void> => {
  void t.session.start();
  await t.advance(ms);
};

/** A result each second, for as many seconds. */
export async function results(t: TestVision, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    t.wire.infer(1);
    t.say(ANSWERS[second % ANSWERS.length] ?? '', { inference_latency_ms: 180 + ((second * 37) % 90) });
    await t.advance(1000);
  }
}

/** Live, with results of two renewals: the credit is known, and what was spent. */
export async function goOn(t: TestVision): Promise<void> {
  await beginVision(t, UNTIL_LIVE_MS);
  await results(t, 30);
}

/** The same by a peer connection, which the network brings up. */
export async function goOnByPeer(t: TestVision): Promise<void> {
  await beginVision(t, 200);
  t.peers.last().become('connected');
  t.service.resumeFrames(streamOf(t));
  await t.advance(UNTIL_LIVE_MS);
  await results(t, 30);
}

/** The same in a room of the app's own, in which somebody publishes. */
export async function goOnInOwnRoom(t: TestVision): Promise<void> {
  await beginVision(t, UNTIL_LIVE_MS);
  t.service.resumeFrames(streamOf(t));
  await t.advance(UNTIL_LIVE_MS);
  await results(t, 30);
}
