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
  | 'prices'
  // Of the older API alone.
  | 'prompt'
  | 'info'
  | 'spectate'
  | 'feedback'
  | 'results';

export interface Route<Name extends Operation> {
  operation: Name;
  /** Of the stream that is asked about; empty where none is. */
  handle: string;
}

type Methods<Name> = Readonly<Record<string, Name>>;

/** The paths of a handler, and what their methods do. */
export interface RouteTable<Name extends Operation> {
  collections: Readonly<Record<string, Methods<Name>>>;
  /** Behind `/streams/{handle}`. */
  ofStream: Readonly<Record<string, Methods<Name>>>;
}

/** As a handle is written, so that nothing in it can be another path. */
const STREAM = /^\/streams\/([\w.-]+)((?:\/[a-z-]+)*)$/;

/** Throws `HandlerError` `not-found` or `method-not-allowed`. */
export function matchRoute<Name extends Operation>(
  method: string,
  pathname: string,
  basePath: string,
  { collections, ofStream }: RouteTable<Name>,
): Route<Name> {
  if (!pathname.startsWith(`${basePath}/`)) throw new HandlerError('not-found');
  // As it came: what is encoded, doubled or dotted is none of our paths.
  const path = pathname.slice(basePath.length);
  const [, handle = '', rest = ''] = STREAM.exec(path) ?? [];
  const table = handle === '' ? collections : ofStream;
  const name = handle === '' ? path : rest;
  const methods = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!methods) throw new HandlerError('not-found');
  const operation = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!operation) throw new HandlerError('method-not-allowed');
  return { operation, handle };
}
