import { type Refuse, refuseOption } from '../../errors/refuseOption.js';

/** Headers of an app, such as its session token; asked for before each call. */
export type GiveHeaders = () => HeadersInit | Promise<HeadersInit>;

/** Of every call to a handler. */
export function handlerHeaders(
  headers: GiveHeaders | undefined,
  refuse: Refuse = refuseOption,
): () => Promise<Headers> {
  // A header that no plain form can send: it makes cross-site posts visible to the server as such.
  return async () => {
    const all = toHeaders(await headers?.(), refuse);
    all.set('X-Requested-With', 'react-live-vision');
    return all;
  };
}

/** Without the cause: some runtimes quote the value in it, and values here are session tokens. */
function toHeaders(given: HeadersInit | undefined, refuse: Refuse): Headers {
  try {
    return new Headers(given);
  } catch {
    throw refuse('headers() gave a name or a value that no HTTP header can hold.');
  }
}
