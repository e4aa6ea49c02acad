import { nameStreamloopRoute } from '../streamloop/routes/nameStreamloopRoute.js';
import { namePushRoute } from '../v0.2/routes/namePushRoute.js';
import type { RouteName } from './routeNames.js';

export interface NamedRoute {
  route: RouteName;
  streamId: string | null;
}

const STREAM_ACTIONS: Readonly<Record<string, RouteName>> = {
  'GET ': 'status',
  'DELETE ': 'delete',
  'POST /keepalive': 'keepalive',
  'POST /viewer-token': 'viewer-token',
};

/** Names a request for the history and for faults, before any handler sees it. `path` is without the query. */
export function nameRoute(method: string, path: string): NamedRoute {
  const verb = method === 'HEAD' ? 'GET' : method;
  const api = /^\/v1(?:beta)?(\/.*)$/.exec(path)?.[1];
  if (api !== undefined) {
    return nameApiRoute(verb, api);
  }
  const push = /^\/v0\.2(\/.*)$/.exec(path)?.[1];
  if (push !== undefined) {
    return namePushRoute(verb, push);
  }
  const streamloop = nameStreamloopRoute(verb, path);
  if (streamloop) {
    return streamloop;
  }
  if (path.startsWith('/billing/')) {
    return { route: nameBillingRoute(verb, path), streamId: null };
  }
  if (/^\/rtc(?:\/v1)?(?:\/validate)?$/.test(path)) {
    return { route: path.endsWith('/validate') ? 'validate' : 'signal', streamId: null };
  }
  if (path.startsWith('/__emulator/')) {
    const id = /^\/__emulator\/(?:streamloop\/)?streams\/([^/]+)\//.exec(path)?.[1] ?? null;
    return { route: 'control', streamId: id };
  }
  return { route: path === '/' && verb === 'GET' ? 'page' : 'unknown', streamId: null };
}

function nameApiRoute(verb: string, path: string): NamedRoute {
  if (path === '/streams' && verb === 'POST') {
    return { route: 'create', streamId: null };
  }
  if (path === '/models' && verb === 'GET') {
    return { route: 'models', streamId: null };
  }
  if (path === '/chat/completions' && verb === 'POST') {
    return { route: 'chat', streamId: null };
  }
  const match = /^\/streams\/([^/]+)(\/[^/]+)?$/.exec(path);
  if (!match) {
    return { route: 'unknown', streamId: null };
  }
  const [, streamId = null, action = ''] = match;
  return { route: STREAM_ACTIONS[`${verb} ${action}`] ?? 'unknown', streamId };
}

function nameBillingRoute(verb: string, path: string): RouteName {
  if (verb === 'GET' && path === '/billing/accounts/me/balance') {
    return 'balance';
  }
  return verb === 'GET' && /^\/billing\/pricing(?:\/.+)?$/.test(path) ? 'pricing' : 'unknown';
}
