import * as v from 'valibot';
import { ownPath } from './FakeStreamloopOperation.js';

/** A request of a page, taken apart. */
export interface ReadRequest {
  method: string;
  /** The service's own, without the query. */
  path: string;
  query: URLSearchParams;
  key: string | null;
  workspaceId: string | null;
  /** As it came; empty where there was none. */
  text: string;
  signal: AbortSignal | null;
}

/** Pages ask by paths as well, which have no address of their own outside of a browser. */
const SOME_ORIGIN = 'http://handler.test';

export async function readRequest(
  input: Parameters<typeof fetch>[0],
  init: RequestInit = {},
): Promise<ReadRequest> {
  const request = input instanceof Request ? input : null;
  const url = new URL(input instanceof Request ? input.url : input, SOME_ORIGIN);
  const headers = new Headers(init.headers ?? request?.headers);
  const text = init.body == null ? await request?.text() : await new Response(init.body).text();
  return {
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    path: ownPath(url.pathname),
    query: url.searchParams,
    key: headers.get('idempotency-key'),
    workspaceId: headers.get('x-workspace-id'),
    text: text ?? '',
    signal: init.signal ?? request?.signal ?? null,
  };
}

const objectSchema = v.record(v.string(), v.unknown());

/** The object in a body; empty where there is no body, null where it is something else. */
export function objectIn(text: string): Record<string, unknown> | null {
  if (text === '') return {};
  try {
    const parsed = v.safeParse(objectSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
