import { HandlerError } from './HandlerError.js';
import { parseJson } from './parseJson.js';
import { readBounded, TooLarge } from './readBounded.js';

/** The body of a request as JSON; undefined where it is empty. Never reads more than `mostBytes`. */
export async function readBody(request: Request, mostBytes: number): Promise<unknown> {
  const text = await readBounded(request.body, mostBytes).catch((cause: unknown) => {
    throw new HandlerError(cause instanceof TooLarge ? 'body-too-large' : 'bad-request', { cause });
  });
  if (text === '') return undefined;
  // A form of another site can send any other kind without asking first.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new HandlerError('content-type');
  try {
    return parseJson(text);
  } catch {
    throw new HandlerError('bad-request', { detail: 'The body is no JSON, or nested too deep.' });
  }
}
