import { OvershootError } from '../../errors/index.js';
import { isBrowser, isLoopback } from '../endpointUrl.js';

/**
 * The headers of calls with a key. Throws `invalid-option` for a key that cannot travel in one, and `key-in-browser` where
 * everybody who opens the page could read it.
 */
export function keyHeaders(
  {
    apiKey,
    dangerouslyAllowBrowser = false,
  }: { apiKey: string; dangerouslyAllowBrowser?: boolean | undefined },
  baseUrl: string,
): () => Promise<Headers> {
  if (apiKey === '')
    throw new OvershootError('invalid-option', { stage: 'setup', detail: 'apiKey is empty.' });
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const detail =
      'apiKey holds a space, a line break or a letter beyond ASCII, which no HTTP header can carry. Copy it again.';
    throw new OvershootError('invalid-option', { stage: 'setup', detail });
  }
  if (isBrowser() && !dangerouslyAllowBrowser && !isLoopback(baseUrl))
    throw new OvershootError('key-in-browser', { stage: 'setup' });
  return async () => new Headers({ Authorization: `Bearer ${apiKey}` });
}
