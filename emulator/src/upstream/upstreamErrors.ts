import { ChatError } from '../chat/ChatError.js';
import type { UpstreamFailure } from '../chat/ChatError.js';
import type { ModelServer } from '../options/EmulatorOptions.js';

const PROVIDER = 'model-url';
const LONGEST_BODY = 4096;

/** No answer at all, or one that is none: `upstream_request_failed`. */
export function requestFailed(reason: string, status: number | null = null): ChatError {
  const upstream = { provider: PROVIDER, status, body: { message: reason }, rate_limits: null };
  return new ChatError('upstream_request_failed', `The model server failed: ${reason}.`, upstream);
}

export function timedOut(seconds: number): ChatError {
  const upstream = { provider: PROVIDER, status: null, body: {}, rate_limits: null };
  return new ChatError('upstream_timeout', `The model server was silent for ${seconds} s.`, upstream);
}

/** `upstream_http_<n>`: 502, or 429 where the server limits the rate; `provider_safety_block` where it refuses the content. */
export async function httpFailed(response: Response, server: ModelServer): Promise<ChatError> {
  const text = await response.text().catch(() => '');
  // A server that quotes the key it was sent must not make it known here.
  const safe = server.key === null ? text : text.replaceAll(server.key, '***');
  const upstream: UpstreamFailure = {
    provider: PROVIDER,
    status: response.status,
    body: bounded(safe),
    rate_limits: rateLimits(response.headers),
  };
  const refused = response.status === 400 && /"code"\s*:\s*"content_(?:filter|policy_violation)"/.test(safe);
  const code = refused ? 'provider_safety_block' : (`upstream_http_${response.status}` as const);
  const status = refused ? 400 : response.status === 429 ? 429 : 502;
  return new ChatError(code, `The model server answered ${response.status}.`, upstream, status);
}

function bounded(text: string): Record<string, unknown> {
  if (text.length <= LONGEST_BODY) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return { ...value };
      }
    } catch {
      // No JSON: told as text.
    }
  }
  return { text: text.slice(0, LONGEST_BODY) };
}

function rateLimits(headers: Headers): Record<string, string> | null {
  const entries = [...headers].filter(([name]) => name === 'retry-after' || name.startsWith('x-ratelimit-'));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
