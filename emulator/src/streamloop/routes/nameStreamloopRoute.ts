import type { NamedRoute } from '../../http/nameRoute.js';
import type { RouteName } from '../../http/routeNames.js';

const ROUTES: Readonly<Record<string, RouteName>> = {
  'GET /status': 'health',
  'GET /streams': 'streamloop-list',
  'POST /streams': 'streamloop-create',
  'GET /me': 'streamloop-account',
  'GET /workspaces': 'streamloop-account',
};

const STREAM_ROUTES: Readonly<Record<string, RouteName>> = {
  'GET ': 'streamloop-get',
  'PATCH ': 'streamloop-update',
  'DELETE ': 'streamloop-delete',
  'POST /start': 'streamloop-start',
  'POST /stop': 'streamloop-stop',
  'POST /schedule': 'streamloop-schedule',
  'DELETE /schedule': 'streamloop-cancel',
  'PUT /scene': 'streamloop-update',
  'GET /readiness': 'streamloop-readiness',
  'GET /live-stats': 'streamloop-live-stats',
};

const OAUTH_PATH =
  /^\/streamloop\/(?:oauth2\/|jwks$|\.well-known\/)|^\/\.well-known\/(?:oauth-authorization-server|openid-configuration)\/streamloop$/;

/** Names a request of StreamLoop or of its authorization server; `null` where it is none. */
export function nameStreamloopRoute(verb: string, path: string): NamedRoute | null {
  const api = /^\/streamloop\/v1(\/.*)$/.exec(path)?.[1];
  if (api !== undefined) {
    return nameApiRoute(verb, api);
  }
  if (!OAUTH_PATH.test(path)) {
    return null;
  }
  const isToken = verb === 'POST' && path === '/streamloop/oauth2/token';
  return { route: isToken ? 'streamloop-token' : 'oauth', streamId: null };
}

function nameApiRoute(verb: string, path: string): NamedRoute {
  if (/^\/destinations(?:\/[^/]+)?$/.test(path)) {
    return { route: 'streamloop-destinations', streamId: null };
  }
  if (/^\/uploads(?:\/[^/]+)?$/.test(path)) {
    return { route: 'streamloop-uploads', streamId: null };
  }
  const [, streamId = null, action = ''] = /^\/streams\/([^/]+)(\/.+)?$/.exec(path) ?? [];
  const route = streamId === null ? ROUTES[`${verb} ${path}`] : STREAM_ROUTES[`${verb} ${action}`];
  return { route: route ?? 'unknown', streamId };
}
