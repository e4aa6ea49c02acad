import { HandlerError } from '../http/HandlerError.js';
import type { SigningKeys } from '../handle/SigningKeys.js';
import type { Awaitable } from '../HandlerOptions.js';
import { createPublicCheck } from './createPublicCheck.js';

/** A value, or a function that is asked at each call, so that importing and building need none. */
export type Secret<T, Ctx> = T | ((context: Ctx) => Awaitable<T>);

/** Asks for secrets at each call. Throws `HandlerError` `not-configured`, whose cause names what is missing and never its value. */
export interface SecretReader<Ctx> {
  text(name: string, secret: Secret<string, Ctx>, context: Ctx): Promise<string>;
  /** Refuses a secret that is one of `others`. */
  keys(secrets: Secret<SigningKeys, Ctx>, context: Ctx, others?: readonly string[]): Promise<SigningKeys>;
}

const SECRET_BYTES = 32;

/** `handler`: what the operator has called, for the log. */
export function createSecretReader<Ctx>(handler: string): SecretReader<Ctx> {
  const publicName = createPublicCheck();
  /** The browser hears that the server is not set up; what is missing is for its log. */
  const missing = (text: string, cause?: unknown): HandlerError =>
    new HandlerError('not-configured', { cause: new Error(`${handler}: ${text}`, { cause }) });
  const given = async <T>(name: string, value: Secret<T, Ctx>, context: Ctx): Promise<T> => {
    try {
      return typeof value === 'function' ? await (value as (context: Ctx) => Awaitable<T>)(context) : value;
    } catch (cause) {
      throw missing(`${name}() failed.`, cause);
    }
  };
  const hidden = (secret: string): void => {
    const name = publicName(secret);
    if (name !== undefined)
      throw missing(
        `${name} holds a secret, and the bundler writes variables of that name into pages: rename it, and replace what it held.`,
      );
  };
  return {
    async text(name, secret, context) {
      const text = await given(name, secret, context);
      if (typeof text !== 'string' || text === '')
        throw missing(`${name} is empty: set it in the environment of the server.`);
      if (!/^[\x21-\x7e]+$/.test(text))
        throw missing(`${name} holds a letter that no HTTP header can carry.`);
      hidden(text);
      return text;
    },
    async keys(secrets, context, others = []) {
      const keys = await given('secrets', secrets, context);
      if (!Array.isArray(keys) || keys.length === 0)
        throw missing('secrets is empty: it needs one { kid, secret } at least.');
      const names = new Set<string>();
      for (const { kid, secret } of keys as SigningKeys) {
        if (typeof kid !== 'string' || kid === '' || names.has(kid))
          throw missing('secrets: each key needs a kid of its own.');
        names.add(kid);
        if (typeof secret !== 'string' || new TextEncoder().encode(secret).length < SECRET_BYTES)
          throw missing(`secrets: the secret of "${kid}" is shorter than ${SECRET_BYTES} bytes.`);
        if (others.includes(secret))
          throw missing(`secrets: the secret of "${kid}" is the API key; it must be another one.`);
        hidden(secret);
      }
      return keys as SigningKeys;
    },
  };
}
