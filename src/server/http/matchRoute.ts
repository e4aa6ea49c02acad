import { HandlerError } from './HandlerError.js';

/** What can be asked of the handler, as the service's own paths. */
export type Operation =
  | 'create'
  | 'status'
  | 'keepalive'
  | 'viewer-token'
  | 'delete'
  | 'models'
  | 'chat'
  | 'prices';

export interface Route {
  operation: Operation;
  /** Of the stream that is asked about; empty where none is. */
  handle: string;
}

const COLLECTIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/streams': { POST: 'create' },
  '/models': { GET: 'models' },
  '/chat/completions': { POST: 'chat' },
  '/billing/pricing': { GET: 'prices' },
};
const OF_STREAM: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '': { GET: 'status', DELETE: 'delete' },
  '/keepalive': { POST: 'keepalive' },
  '/viewer-token': { POST: 'viewer-token' },
};

/** As a handle is written, so that nothing in it can be another path. */
const STREAM = /^\/streams\/([\w.-]+)(\/[a-z-]+)?$/;

/** Throws `HandlerError` `not-found` or `method-not-allowed`. */
export function matchRoute(method: string, pathname: string, basePath: string): Route {
  if (!pathname.startsWith(`${basePath}/`)) throw new HandlerError('not-found');
  // As it came: what is encoded, doubled or dotted is none of our paths.
  const path = pathname.slice(basePath.length);
  const [, handle = '', rest = ''] = STREAM.exec(path) ?? [];
  const table = handle === '' ? COLLECTIONS : OF_STREAM;
  const name = handle === '' ? path : rest;
  const methods = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!methods) throw new HandlerError('not-found');
  const operation = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!operation) throw new HandlerError('method-not-allowed');
  return { operation, handle };
}
