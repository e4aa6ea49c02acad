import * as v from 'valibot';
import { OvershootError } from '../../core/errors/index.js';
import type { HeldClock } from '../clock/HeldClock.js';
import type { FakeService } from '../service/FakeService.js';
import type { RealtimeWire, WireCall } from './RealtimeWire.js';
import { createAnswer, infoAnswer, keepaliveAnswer } from './wireAnswers.js';

const createSchema = v.object({ source: v.object({ type: v.string() }) });
const promptSchema = v.object({ prompt: v.string() });

type Answer = readonly [status: number, body?: unknown];

/** The older API on the wire, before the same streams and rooms as in the tests of the newer one. */
export function createRealtimeWire(o: {
  clock: HeldClock;
  service: FakeService;
  ttlSeconds: number;
}): RealtimeWire {
  const { clock, service, ttlSeconds } = o;
  const { client } = service;
  const calls: WireCall[] = [];
  const prompts = new Map<string, string>();
  const sources = new Map<string, string>();
  let credits = 1000;
  let inferences = 0;

  const sourceOf = (id: string): string => sources.get(id) ?? 'native';

  const answer = async (method: string, path: string, body: unknown): Promise<Answer> => {
    const [, , id = '', ...operation] = path.split('/');
    switch (`${method} ${operation.join('/')}`) {
      case 'POST ': {
        const { source } = v.parse(createSchema, body);
        const made = await client.createStream();
        sources.set(made.id, source.type);
        return [201, createAnswer(made, source.type, ttlSeconds)];
      }
      case 'POST keepalive': {
        const renewed = await client.keepalive(id);
        credits -= 1;
        return [200, keepaliveAnswer(renewed, { source: sourceOf(id), record: service.peek(id), credits })];
      }
      case 'GET info': {
        const record = await client.getStream(id);
        if (record.state === 'ended') return [404, { error: 'stream_not_found' }];
        return [200, infoAnswer(record, { source: sourceOf(id), now: clock.now(), inferences })];
      }
      case 'DELETE ':
        await client.deleteStream(id);
        return [204];
      case 'PATCH config/prompt': {
        await client.getStream(id);
        const { prompt } = v.parse(promptSchema, body);
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

  return {
    calls,
    prompts,
    async fetch(url, init) {
      const address = new URL(url instanceof Request ? url.url : url);
      const path = address.pathname.replace('/v0.2', '');
      const method = init?.method ?? 'GET';
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      calls.push({ method, path, body });
      try {
        const [status, said] = await answer(method, path, body);
        return respond(status, said);
      } catch (error) {
        if (!(error instanceof OvershootError) || error.status === undefined)
          throw new TypeError('No answer.', { cause: error });
        return respond(error.status, { error: error.code });
      }
    },
    infer: (count) => void (inferences += count),
    count: (method, end) => calls.filter((c) => c.method === method && c.path.endsWith(end)).length,
  };
}

/** Browsers read a body in their own time, for which a held clock would not wait: here it is known at once. */
function respond(status: number, body: unknown): Response {
  const text = body === undefined ? '' : JSON.stringify(body);
  return Object.assign(new Response(text === '' ? null : text, { status }), { text: async () => text });
}
