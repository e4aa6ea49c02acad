import type { CreatedStream, OvershootClient } from '../../../src/core/client/index.js';
import { OvershootError } from '../../../src/core/errors/index.js';

/** The fake service gives up by the signal of the caller; this is for calls that have none. */
const LONG_MS = 600_000;

/**
 * A `fetch` in front of the fake service, so that a real client with a real key can be used on it. `publishUrl` replaces
 * the address of the room in its answers.
 */
export function createServiceFetch(service: OvershootClient, publishUrl?: string): typeof fetch {
  const grant = ({ publish, ...rest }: CreatedStream) => ({
    ...toWire(rest),
    publish: publish && { ...publish, url: publishUrl ?? publish.url },
  });

  const answer = async (method: string, path: string, signal: AbortSignal | undefined): Promise<unknown> => {
    const options = { timeoutMs: LONG_MS, ...(signal ? { signal } : {}) };
    const [, id, action] = /\/streams(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
    if (id === undefined) return grant(await service.createStream(options));
    if (action === 'keepalive') return grant(await service.keepalive(id, options));
    if (method === 'DELETE') return service.deleteStream(id, options);
    return toWire(await service.getStream(id, options));
  };

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    try {
      const body = await answer(init?.method ?? 'GET', url.pathname, init?.signal ?? undefined);
      return answered(body ?? {}, 200);
    } catch (error) {
      if (!(error instanceof OvershootError) || error.code === 'aborted') throw error;
      if (error.code === 'network') throw new TypeError('Failed to fetch.', { cause: error });
      return Response.json(
        { detail: `The fake service says ${error.code}.` },
        { status: error.status ?? 500 },
      );
    }
  };
}

const toWire = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
      value,
    ]),
  );

/** Browsers read a body in tasks of their own, for which no held clock waits: the text is there at once. */
const answered = (body: unknown, status: number): Response =>
  Object.assign(new Response(null, { status }), { text: async () => JSON.stringify(body) });
