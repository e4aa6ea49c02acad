import * as v from 'valibot';
import type { Servers } from '../site/startServers.js';

const listing = v.object({
  streams: v.array(v.object({ id: v.string(), last_frame_index: v.nullable(v.number()) })),
});

/** Frames counted so far, over these streams. */
export async function countedFrames(servers: Servers, ids: readonly string[]): Promise<number> {
  const { streams } = v.parse(listing, await servers.read('/__emulator/streams'));
  return streams
    .filter(({ id }) => ids.includes(id))
    .reduce((total, { last_frame_index: last }) => total + (last === null ? 0 : last + 1), 0);
}
