import type { Context } from 'hono';
import { MAX_BODY_BYTES } from '../../http/bodyLimits.js';
import { readLimited } from '../../http/readLimited.js';
import type { Clients } from './Clients.js';
import { oauthError } from './oauthError.js';

export interface ClientRequest {
  clientId: string;
  form: URLSearchParams;
}

/** The form of a token or revocation request, and the client that it proves to be; else the refusal. */
export async function readClient(c: Context, clients: Clients): Promise<ClientRequest | Response> {
  const form = await readForm(c);
  if (form instanceof Response) {
    return form;
  }
  const basic = readBasic(c.req.header('authorization'));
  if (basic === 'malformed') {
    return oauthError('invalid_client', 'The Authorization header is no Basic with an id and a secret.');
  }
  if (basic && form.has('client_secret')) {
    return oauthError('invalid_request', 'The client has authenticated in two ways.');
  }
  const clientId = basic?.id ?? form.get('client_id');
  if (!clientId || (basic && form.has('client_id') && form.get('client_id') !== basic.id)) {
    return oauthError('invalid_client', 'client_id is missing, or there are two.');
  }
  const secret = basic?.secret ?? form.get('client_secret');
  return clients.authenticates(clientId, secret)
    ? { clientId, form }
    : oauthError('invalid_client', 'The secret of this client is not right.');
}

/** A body of `application/x-www-form-urlencoded` in which nothing comes twice. */
export async function readForm(c: Context): Promise<URLSearchParams | Response> {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    return oauthError('invalid_request', 'Send application/x-www-form-urlencoded.');
  }
  const text = await readLimited(c.req.raw, MAX_BODY_BYTES);
  if (text === null) {
    return oauthError('invalid_request', 'The body is too large.');
  }
  const form = new URLSearchParams(text);
  const names = [...form.keys()];
  return new Set(names).size === names.length
    ? form
    : oauthError('invalid_request', 'A parameter came more than once.');
}

function readBasic(header: string | undefined): { id: string; secret: string } | 'malformed' | null {
  if (header === undefined) {
    return null;
  }
  const encoded = /^Basic +([\w+/=]+)$/i.exec(header)?.[1];
  const text = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString();
  const [, id, secret] = /^([^:]+):(.*)$/s.exec(text) ?? [];
  try {
    return id === undefined || secret === undefined
      ? 'malformed'
      : { id: formDecode(id), secret: formDecode(secret) };
  } catch {
    return 'malformed';
  }
}

function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
