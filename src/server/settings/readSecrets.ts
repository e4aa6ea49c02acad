import { HandlerError } from '../http/HandlerError.js';
import type { SigningKeys } from '../handle/SigningKeys.js';
import type { HandlerOptions } from '../HandlerOptions.js';

/** What no build may need and no browser may see. */
export interface Secrets {
  apiKey: string;
  keys: SigningKeys;
}

const SECRET_BYTES = 32;

/** Asked for at each call. Throws `HandlerError` `not-configured`, whose cause names what is missing and never its value. */
export async function readSecrets<Ctx>(
  options: HandlerOptions<Ctx>,
  context: Ctx,
  publicName: (secret: string) => string | undefined,
): Promise<Secrets> {
  const apiKey = await given('apiKey', options.apiKey, context);
  const keys = await given('secrets', options.secrets, context);
  if (typeof apiKey !== 'string' || apiKey === '')
    throw missing('apiKey is empty: set the key of the service in the environment of the server.');
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw missing('apiKey holds a letter that no HTTP header can carry.');
  if (!Array.isArray(keys) || keys.length === 0)
    throw missing('secrets is empty: it needs one { kid, secret } at least.');
  const names = new Set<string>();
  for (const { kid, secret } of keys as SigningKeys) {
    if (typeof kid !== 'string' || kid === '' || names.has(kid))
      throw missing('secrets: each key needs a kid of its own.');
    names.add(kid);
    if (typeof secret !== 'string' || new TextEncoder().encode(secret).length < SECRET_BYTES)
      throw missing(`secrets: the secret of "${kid}" is shorter than ${SECRET_BYTES} bytes.`);
    if (secret === apiKey)
      throw missing(`secrets: the secret of "${kid}" is the API key; it must be another one.`);
  }
  for (const secret of [apiKey, ...keys.map((key: SigningKeys[number]) => key.secret)]) {
    const name = publicName(secret);
    if (name !== undefined)
      throw missing(
        `${name} holds a secret, and the bundler writes variables of that name into pages: rename it, and replace what it held.`,
      );
  }
  return { apiKey, keys };
}

async function given<T, Ctx>(
  name: string,
  value: T | ((context: Ctx) => T | Promise<T>),
  context: Ctx,
): Promise<T> {
  try {
    return typeof value === 'function' ? await (value as (context: Ctx) => T | Promise<T>)(context) : value;
  } catch (cause) {
    throw missing(`${name}() failed.`, cause);
  }
}

/** The browser hears that the server is not set up; what is missing is for its log. */
function missing(text: string, cause?: unknown): HandlerError {
  return new HandlerError('not-configured', {
    cause: new Error(`createOvershootHandler: ${text}`, { cause }),
  });
}
