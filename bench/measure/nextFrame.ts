import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Servers } from '../site/startServers.js';

const record = v.object({
  last_frame_index: v.nullable(v.number()),
  last_frame_at_ms: v.nullable(v.number()),
});

/** Shorter than the time between two frames, so that none is passed over. */
const EVERY_MS = 10;
const AT_MOST_MS = 30_000;

/** When the emulator counts the next frame of a stream that already has some, Unix ms. */
export async function nextFrame(servers: Servers, streamId: string): Promise<number> {
  const read = async () => v.parse(record, await servers.read(`/v1beta/streams/${streamId}`));
  const before = await read();
  const deadline = performance.now() + AT_MOST_MS;
  for (;;) {
    const { last_frame_index: index, last_frame_at_ms: atMs } = await read();
    if (atMs !== null && index !== before.last_frame_index) return atMs;
    if (performance.now() > deadline) throw new Error('Waited in vain for a frame after the click');
    await sleep(EVERY_MS);
  }
}
