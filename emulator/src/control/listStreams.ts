import type { Context } from 'hono';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';

/** `GET /__emulator/streams`: the status record of every stream of every key, newest first. */
export function listStreams(api: ApiContext) {
  return (c: Context<AppEnv>): Response => {
    const nowMs = api.clock.now();
    const streams = api.streams
      .list()
      .toReversed()
      .map((stream) => ({ ...stream.record(nowMs), retained_bytes: stream.frames?.retainedBytes ?? 0 }));
    return c.json({ nowMs, anyKey: api.settings.apiKey === null, streams });
  };
}
