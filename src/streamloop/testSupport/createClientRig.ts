import { createStreamloopClient } from '../client/createStreamloopClient.js';
import type { StreamloopClientOptions } from '../client/StreamloopClientOptions.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import { createHeldClock } from '../../testing/index.js';

type Answer = Response | Error | ((init: RequestInit) => Promise<Response>);

/** As the service has it. */
export const stream = { id: 'stream_1', createdAt: '2026-01-01T00:00:00Z', name: 'Loop', state: 'draft' };
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
/** A problem document. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ type: 'about:blank', title: code, status, detail: 'because', code }, status, headers);
/** One page of a list. */
export const pageOf = (data: unknown[], nextCursor: string | null = null) =>
  json({ data, page: { hasMore: nextCursor !== null, nextCursor } });
/** What a fetch rejects with where no answer comes. */
export const lost = (): Error => new TypeError('fetch failed');

/** A client whose requests are kept and answered one after another, on a clock that is held. */
export function createClientRig(options: Partial<StreamloopClientOptions>, ...answers: Answer[]) {
  const clock = createHeldClock();
  const requests: { url: string; method: string; headers: Headers; key: string | null; body: unknown }[] = [];
  let online = true;
  let drawn = 0;
  const all = {
    kind: 'handler',
    endpoint: '/api/streamloop',
    clock,
    random: () => 0.5,
    newKey: () => `key-${(drawn += 1)}`,
    isOnline: () => online,
    async fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
      const headers = new Headers(init.headers);
      requests.push({
        url: input instanceof Request ? input.url : String(input),
        method: init.method ?? 'GET',
        headers,
        key: headers.get('Idempotency-Key'),
        body: init.body,
      });
      const answer = answers.shift();
      if (!answer) throw new Error('No answer was scripted.');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(init) : answer;
    },
    ...options,
  };
  const client = createStreamloopClient(all as StreamloopClientOptions);
  return { client, clock, requests, answers, setOnline: (value: boolean) => void (online = value) };
}

/** What a promise came to, so that it can be looked at while the clock is moved. */
export function watch<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: StreamloopError } = {};
  promise.then(
    (value) => void (seen.value = value),
    (error: unknown) => {
      if (error instanceof StreamloopError) seen.error = error;
      else throw error;
    },
  );
  return seen;
}
