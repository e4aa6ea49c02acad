import * as v from 'valibot';
import { exchange } from '../../../core/client/http/exchange.js';
import { misfit, parseJson } from '../../../core/client/http/parseAnswer.js';
import { asStreamloopError } from '../../errors/asStreamloopError.js';
import { problemError } from '../../errors/problemError.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { Departure, Wire, WireCall } from './Wire.js';

/**
 * One request, one answer in JSON. Where the service refuses the token (401), another one is asked for and the same is
 * sent once more: nothing was done by then. Rejects with a `StreamloopError` only.
 */
export async function ask<T>(
  wire: Wire,
  schema: v.GenericSchema<unknown, T>,
  request: WireCall,
  departure: Departure = { isSent: false },
): Promise<T> {
  let refused: string | null = null;
  for (;;) {
    const used: { token: string | null } = { token: null };
    try {
      return await once(wire, schema, request, { refused, used, departure });
    } catch (error) {
      const isRefused = error instanceof StreamloopError && error.status === 401;
      if (isRefused) departure.isSent = false;
      if (!isRefused || refused !== null || used.token === null) throw error;
      refused = used.token;
    }
  }
}

interface Try {
  refused: string | null;
  used: { token: string | null };
  departure: Departure;
}

async function once<T>(
  wire: Wire,
  schema: v.GenericSchema<unknown, T>,
  request: WireCall,
  { refused, used, departure }: Try,
): Promise<T> {
  const { stage } = request;
  const endpoint = {
    ...wire,
    async headers() {
      used.token = await tokenOf(wire, refused);
      const headers = await wire.access.headers(used.token);
      if (wire.workspaceId !== undefined && request.path !== '/workspaces')
        headers.set('X-Workspace-Id', wire.workspaceId);
      return headers;
    },
    fetch: (...args: Parameters<typeof fetch>) => {
      departure.isSent = true;
      return wire.fetch(...args);
    },
  };
  const { response, body } = await exchange(endpoint, request, async (response) => ({
    response,
    body: parseJson(await response.text()),
  }));
  wire.seen(response.headers);
  const { status } = response;
  if (!response.ok) {
    const secrets = [...(request.secrets ?? []), ...(used.token ? [used.token] : [])];
    const failed = { stage, ofStream: request.streamId !== undefined, byHandler: wire.byHandler, secrets };
    throw problemError(failed, response, body, wire.clock.now());
  }
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  throw new StreamloopError('protocol', { stage, status, detail: misfit(body, parsed.issues[0]) });
}

/** Null where no token goes through this client. */
async function tokenOf({ access: { getAccessToken } }: Wire, refused: string | null): Promise<string | null> {
  if (getAccessToken === null) return null;
  let token: string;
  try {
    token = await getAccessToken({ refused });
  } catch (cause) {
    throw asStreamloopError(cause, 'sign-in-failed', 'sign-in', 'getAccessToken() rejected.');
  }
  if (token === refused) throw new StreamloopError('unauthenticated', { stage: 'sign-in', status: 401 });
  return token;
}
