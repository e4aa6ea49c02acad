import { DurableObject } from 'cloudflare:workers';
import { createOvershootHandler } from 'react-live-vision/server';
import { userOf } from '../login.js';
import { isOver } from './isOver.js';

interface Env {
  OVERSHOOT_API_KEY: string;
  HANDLE_SECRET: string;
  KEEPERS: DurableObjectNamespace<StreamKeeper>;
}

const handler = createOvershootHandler<Env>({
  basePath: '/api/overshoot',
  apiKey: (env) => env.OVERSHOOT_API_KEY,
  secrets: (env) => [{ kid: '1', secret: env.HANDLE_SECRET }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});

const AGAIN_MS = 10_000;

/** One for each stream: it wakes up when the next renewal is due, and is gone with the stream. */
export class StreamKeeper extends DurableObject<Env> {
  async keep(handle: string): Promise<void> {
    await this.ctx.storage.put('handle', handle);
    await this.ctx.storage.setAlarm(Date.now());
  }

  override async alarm(): Promise<void> {
    const handle = await this.ctx.storage.get<string>('handle');
    if (handle === undefined) return;
    let nextMs = AGAIN_MS;
    try {
      const { ttlSeconds } = await handler.keepAlive(handle, this.env);
      nextMs = ttlSeconds * 400;
    } catch (error) {
      if (isOver(error)) return this.ctx.storage.deleteAll();
      // Not thrown: an alarm that throws is repeated six times, and then no more.
    }
    await this.ctx.storage.setAlarm(Date.now() + nextMs);
  }
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/overshoot/')) return handler(request, env);
    const [, handle] = /^\/api\/keep\/([\w.-]+)$/.exec(pathname) ?? [];
    if (handle !== undefined && request.method === 'POST') {
      // Asked as the same person: other sites, strangers and streams of somebody else are refused there.
      const { headers } = request;
      const own = await handler(
        new Request(new URL(`/api/overshoot/streams/${handle}`, request.url), { headers }),
        env,
      );
      if (!own.ok) return own;
      await env.KEEPERS.getByName(handle).keep(handle);
      return new Response(null, { status: 204 });
    }
    return new Response(null, { status: 404 });
  },
};
