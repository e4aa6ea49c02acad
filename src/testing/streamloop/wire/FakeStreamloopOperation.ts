/** What a request to StreamLoop asks for. */
export type FakeStreamloopOperation =
  | 'list'
  | 'create'
  | 'get'
  | 'update'
  | 'set-scene'
  | 'delete'
  | 'start'
  | 'stop'
  | 'schedule'
  | 'cancel'
  | 'readiness'
  | 'live-stats'
  | 'destinations'
  | 'create-destination'
  | 'destination'
  | 'delete-destination'
  | 'uploads'
  | 'upload'
  | 'upload-from-link'
  | 'me'
  | 'workspaces'
  | 'session'
  | 'sign-out';

/** An operation, and whom it is about. */
export interface StreamloopTarget {
  operation: FakeStreamloopOperation;
  id: string | null;
}

/** `:id` stands for one segment. */
const ROUTES: Readonly<Record<string, FakeStreamloopOperation>> = {
  'GET /streams': 'list',
  'POST /streams': 'create',
  'GET /streams/:id': 'get',
  'PATCH /streams/:id': 'update',
  'PUT /streams/:id/scene': 'set-scene',
  'DELETE /streams/:id': 'delete',
  'POST /streams/:id/start': 'start',
  'POST /streams/:id/stop': 'stop',
  'POST /streams/:id/schedule': 'schedule',
  'DELETE /streams/:id/schedule': 'cancel',
  'GET /streams/:id/readiness': 'readiness',
  'GET /streams/:id/live-stats': 'live-stats',
  'GET /destinations': 'destinations',
  'POST /destinations': 'create-destination',
  'GET /destinations/:id': 'destination',
  'DELETE /destinations/:id': 'delete-destination',
  'POST /uploads/from-link': 'upload-from-link',
  'GET /uploads': 'uploads',
  'GET /uploads/:id': 'upload',
  'GET /me': 'me',
  'GET /workspaces': 'workspaces',
  'GET /auth/session': 'session',
  'POST /auth/sign-out': 'sign-out',
};

const OWN_PATH = /\/(?:streams|destinations|uploads|me|workspaces|auth)(?:\/.*)?$/;

/** The part of an address that is the service's own, wherever a handler is mounted. */
export const ownPath = (pathname: string): string => OWN_PATH.exec(pathname)?.[0] ?? pathname;

/** What a method and a path ask for; null where there is no such route. */
export function readStreamloopCall(method: string, path: string): StreamloopTarget | null {
  const exact = ROUTES[`${method} ${path}`];
  if (exact) return { operation: exact, id: null };
  const [, collection = '', id = '', rest = ''] = /^\/([a-z]+)\/([^/]+)(\/[a-z-]+)?$/.exec(path) ?? [];
  const operation = ROUTES[`${method} /${collection}/:id${rest}`];
  return operation ? { operation, id: decodeURIComponent(id) } : null;
}
