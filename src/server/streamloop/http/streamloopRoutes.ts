import { HandlerError } from '../../http/HandlerError.js';
import type { StreamloopRight } from '../StreamloopHandlerOptions.js';

/** What is passed on to the service: how it is asked for, and what one must be allowed to do (reference 4.2). */
interface Relayed {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Of the service; `{id}` stands for one name. */
  path: string;
  right: StreamloopRight;
  /** Names of the query that are passed on. */
  query?: readonly string[];
}

const get = (path: string, query?: readonly string[]): Relayed => ({
  method: 'GET',
  path,
  right: 'read',
  ...(query ? { query } : {}),
});
const post = (path: string): Relayed => ({ method: 'POST', path, right: 'write' });
const remove = (path: string, right: StreamloopRight): Relayed => ({ method: 'DELETE', path, right });

/** Every path of the service that pages may reach. What is not in this table does not leave the server. */
export const relayed = {
  list: get('/streams', ['limit', 'cursor', 'ids']),
  create: post('/streams'),
  status: get('/streams/{id}'),
  update: { method: 'PATCH', path: '/streams/{id}', right: 'write' },
  delete: remove('/streams/{id}', 'destructive'),
  start: post('/streams/{id}/start'),
  stop: post('/streams/{id}/stop'),
  schedule: post('/streams/{id}/schedule'),
  'cancel-schedule': remove('/streams/{id}/schedule', 'write'),
  // Its scope is not stated; that of every other change.
  'set-scene': { method: 'PUT', path: '/streams/{id}/scene', right: 'write' },
  readiness: get('/streams/{id}/readiness'),
  'live-stats': get('/streams/{id}/live-stats'),
  'list-destinations': get('/destinations', ['limit', 'cursor']),
  'create-destination': post('/destinations'),
  'upload-from-link': post('/uploads/from-link'),
  me: get('/me'),
  workspaces: get('/workspaces'),
} as const satisfies Record<string, Relayed>;

/** What the handler does itself. */
const own = {
  session: { method: 'GET', path: '/auth/session' },
  'sign-in': { method: 'GET', path: '/auth/sign-in' },
  callback: { method: 'GET', path: '/auth/callback' },
  'sign-out': { method: 'POST', path: '/auth/sign-out' },
} as const;

/** What is passed on to the service. */
export type RelayedOperation = keyof typeof relayed;
/** What the handler does itself: the sign-in. */
export type OwnOperation = keyof typeof own;

/** What can be asked of `createStreamloopHandler`. */
export type StreamloopOperation = RelayedOperation | OwnOperation;

export type StreamloopRoute =
  | { kind: 'own'; operation: OwnOperation }
  | { kind: 'relayed'; operation: RelayedOperation; id: string };

/** As ids are written, so that nothing in one can be another path. */
const ID = /^[\w-]{1,128}$/;

/** Throws `HandlerError` `not-found` or `method-not-allowed`. */
export function matchStreamloopRoute(method: string, pathname: string, basePath: string): StreamloopRoute {
  if (!pathname.startsWith(`${basePath}/`)) throw new HandlerError('not-found');
  // As it came: what is encoded, doubled or dotted is none of our paths.
  const path = pathname.slice(basePath.length);
  const [operations, id] = operationsAt(path);
  if (operations.length === 0) throw new HandlerError('not-found');
  const found = operations.find((operation) => methodOf(operation) === method);
  if (found === undefined) throw new HandlerError('method-not-allowed');
  return isOwn(found) ? { kind: 'own', operation: found } : { kind: 'relayed', operation: found, id };
}

const isOwn = (operation: StreamloopOperation): operation is OwnOperation => Object.hasOwn(own, operation);
const isRelayed = (name: string): name is RelayedOperation => Object.hasOwn(relayed, name);
const placeOf = (operation: StreamloopOperation): { method: string; path: string } =>
  isOwn(operation) ? own[operation] : relayed[operation];
const methodOf = (operation: StreamloopOperation): string => placeOf(operation).method;

function operationsAt(path: string): [operations: StreamloopOperation[], id: string] {
  const [, collection = '', id = '', rest = ''] = /^(\/streams)\/([^/]+)(\/[a-z-]+)?$/.exec(path) ?? [];
  const isOne = collection !== '' && ID.test(id);
  const place = isOne ? `${collection}/{id}${rest}` : path;
  if (!isOne && place.includes('{')) return [[], ''];
  const all = [...Object.keys(relayed).filter(isRelayed), ...ownNames];
  return [all.filter((operation) => placeOf(operation).path === place), id];
}

const ownNames: readonly OwnOperation[] = ['session', 'sign-in', 'callback', 'sign-out'];
