import type { SigningKeys } from '../handle/SigningKeys.js';
import type { HandlerOptions } from '../HandlerOptions.js';
import type { SecretReader } from './createSecretReader.js';

/** What no build may need and no browser may see. */
export interface Secrets {
  apiKey: string;
  keys: SigningKeys;
}

/** Asked for at each call. Throws `HandlerError` `not-configured`. */
export async function readSecrets<Ctx>(
  options: HandlerOptions<Ctx>,
  context: Ctx,
  reader: SecretReader<Ctx>,
): Promise<Secrets> {
  const apiKey = await reader.text('apiKey', options.apiKey, context);
  return { apiKey, keys: await reader.keys(options.secrets, context, [apiKey]) };
}
