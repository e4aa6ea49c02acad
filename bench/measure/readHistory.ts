import * as v from 'valibot';
import type { Servers } from '../site/startServers.js';

const entry = v.looseObject({
  seq: v.number(),
  type: v.string(),
  atMs: v.number(),
  streamId: v.nullish(v.string()),
  route: v.nullish(v.string()),
});
const page = v.object({ events: v.array(entry), lastSeq: v.number() });

/** What the benchmark reads of an entry of the emulator's history. */
export type Entry = v.InferOutput<typeof entry>;

/** The entries after a sequence number, oldest first. */
export async function readHistory(servers: Servers, after: number): Promise<Entry[]> {
  return v.parse(page, await servers.read(`/__emulator/events?after=${after}`)).events;
}

/** The number of the newest entry. */
export async function newestEntry(servers: Servers): Promise<number> {
  return v.parse(page, await servers.read(`/__emulator/events?after=${'9'.repeat(15)}`)).lastSeq;
}
