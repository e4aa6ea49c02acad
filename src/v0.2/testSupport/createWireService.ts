import { OvershootError } from '../../core/errors/index.js';
import type { FakeService, HeldClock } from '../../testing/index.js';

/** One request that reached the service. */
export interface WireCall {
  method: string;
  path: string;
  body: unknown;
}

interface Options {
  clock: HeldClock;
  ttlSeconds: number;
  service: FakeService;
}

/** The older API on the wire, before the same streams and rooms as in the tests of the newer one. */
export function createWireService({ clock, service, ttlSeconds }: Options) {
  const calls: WireCall[] = [];
  const prompts = new Map<string, string>();
  const types = new Map<string, string>();
  let credits = 1000;
  let inferences = 0;

  const stateOf = (id: string) => {
    const { lastFrameAtMs, recentFps } = service.peek(id);
    if (lastFrameAtMs === null) return 'pending';
    return (recentFps ?? 0) > 0 ? 'active' : 'idle';
  };

  const answer = async (method: string, path: string, body: unknown): Promise<[number, unknown?]> => {
    const { client } = service;
    const [, , id = '', ...operation] = path.split('/');
    switch (`${method} ${operation.join('/')}`) {
      case 'POST ': {
        const made = await client.createStream();
        const type = sourceOf(body);
        types.set(made.id, type);
        return [
          201,
          {
            stream_id: made.id,
            webrtc: type === 'webrtc' ? { type: 'answer', sdp: 'v=0 answer' } : null,
            turn_servers:
              type === 'webrtc' ? [{ urls: 'turn:turn.test', username: 'u', credential: 'c' }] : null,
            lease: { ttl_seconds: ttlSeconds },
            livekit: type === 'native' ? made.publish : null,
          },
        ];
      }
      case 'POST keepalive': {
        const renewed = await client.keepalive(id);
        credits -= 1;
        return [
          200,
          {
            status: 'ok',
            stream_id: id,
            ttl_seconds: ttlSeconds,
            credits_remaining_cents: credits,
            cost_cents: 1,
            seconds_charged: 12,
            state: stateOf(id),
            livekit_token: types.get(id) === 'native' ? renewed.publish?.token : null,
          },
        ];
      }
      case 'GET info': {
        const record = await client.getStream(id);
        if (record.state === 'ended') return [404, { error: 'stream_not_found' }];
        const fps = record.recentFps ?? 0;
        return [
          200,
          {
            stream_id: id,
            source_type: 'native',
            state: stateOf(id),
            uptime_seconds: (clock.now() - (record.createdAtMs ?? 0)) / 1000,
            fps,
            frame_width: 640,
            frame_height: 480,
            effective_width: 640,
            effective_height: 480,
            inferences_completed: inferences,
            inferences_failed: 0,
            last_inference_latency_seconds: fps > 0 ? 0.1 : null,
          },
        ];
      }
      case 'DELETE ':
        await client.deleteStream(id);
        return [204];
      case 'PATCH config/prompt': {
        await client.getStream(id);
        const { prompt } = body as { prompt: string };
        prompts.set(id, prompt);
        return [200, { id: 'config', stream_id: id, prompt }];
      }
      case 'POST spectate': {
        const { url, token } = await client.viewerToken(id);
        return [200, { livekit: { url, token } }];
      }
      case 'POST feedback':
        return [200, { status: 'ok' }];
      default:
        return path === '/models'
          ? [200, [{ model: 'm', ready: true, status: 'ready' }]]
          : [404, { error: 'no_route' }];
    }
  };

  const fetch: typeof globalThis.fetch = async (url, init) => {
    const address = new URL(url instanceof Request ? url.url : url);
    const path = address.pathname.replace('/v0.2', '');
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({ method, path, body });
    try {
      const [status, said] = await answer(method, path, body);
      return new Response(said === undefined ? null : JSON.stringify(said), { status });
    } catch (error) {
      if (!(error instanceof OvershootError) || error.status === undefined)
        throw new TypeError('No answer.', { cause: error });
      return Response.json({ error: error.code }, { status: error.status });
    }
  };

  return {
    fetch,
    calls,
    prompts,
    /** The service has made so many results more. */
    infer: (count: number) => void (inferences += count),
    count: (method: string, end: string) =>
      calls.filter((c) => c.method === method && c.path.endsWith(end)).length,
  };
}

const sourceOf = (body: unknown): string => (body as { source: { type: string } }).source.type;
