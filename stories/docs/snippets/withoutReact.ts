import { createOvershootClient, createStreamSession } from 'react-live-vision/core';

const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });
const session = createStreamSession({ client, source: { type: 'test-pattern' } });

export const log: string[] = [];
session.on('phase', ({ from, to }) => log.push(`${from} → ${to}`));
session.on('ended', ({ reason }) => log.push(reason));

/** Called by a click. Failure is state, and no promise rejects. */
export async function streamForAMinute(): Promise<void> {
  await session.start();
  if (session.getSnapshot().phase === 'failed') return;
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  await session.stop();
}
