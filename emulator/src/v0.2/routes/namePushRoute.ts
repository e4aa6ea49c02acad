import type { NamedRoute } from '../../http/nameRoute.js';
import type { RouteName } from '../../http/routeNames.js';

const ROUTES: Readonly<Record<string, RouteName>> = {
  'POST /streams': 'create',
  'GET /streams/feedback': 'feedback',
  'GET /models': 'models',
  'GET /healthz': 'health',
  'POST /chat/completions/clip': 'chat',
};

const STREAM_ROUTES: Readonly<Record<string, RouteName>> = {
  'DELETE ': 'delete',
  'POST /keepalive': 'keepalive',
  'PATCH /config/prompt': 'prompt',
  'GET /info': 'info',
  'POST /spectate': 'spectate',
  'POST /feedback': 'feedback',
};

/** Names a request of v0.2; where it does what v1beta does, by the same name. `path` begins after `/v0.2`. */
export function namePushRoute(verb: string, path: string): NamedRoute {
  const named = ROUTES[`${verb} ${path}`];
  if (named !== undefined) {
    return { route: named, streamId: null };
  }
  const results = verb === 'GET' ? /^\/ws\/streams\/([^/]+)$/.exec(path)?.[1] : undefined;
  if (results !== undefined) {
    return { route: 'results', streamId: results };
  }
  const [, streamId = null, action = ''] = /^\/streams\/([^/]+)(\/.+)?$/.exec(path) ?? [];
  return { route: STREAM_ROUTES[`${verb} ${action}`] ?? 'unknown', streamId };
}
