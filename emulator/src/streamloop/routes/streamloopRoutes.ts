import { Hono } from 'hono';
import type { ApiContext } from '../../http/ApiContext.js';
import type { AppEnv } from '../../http/AppEnv.js';
import { needKeyOnNetwork } from '../access/needKeyOnNetwork.js';
import { problem } from '../errors/problem.js';
import { oauthRoutes } from '../oauth/oauthRoutes.js';
import { getMe, listWorkspaces } from './accounts.js';
import { commandLoop } from './commandLoop.js';
import { createLoop } from './createLoop.js';
import { deleteLoop } from './deleteLoop.js';
import { destinationRoutes } from './destinations.js';
import { listLoops } from './listLoops.js';
import type { LoopRoute } from './LoopRoute.js';
import { serveLoop } from './LoopRoute.js';
import { getLiveStats, getLoop, getReadiness } from './readLoop.js';
import { scheduleLoop } from './scheduleLoop.js';
import { setScene } from './setScene.js';
import { updateLoop } from './updateLoop.js';
import { uploadRoutes } from './uploads.js';

/** StreamLoop below `/streamloop/v1`, and its authorization server. */
export function streamloopRoutes({
  streamloop: api,
  settings,
}: Pick<ApiContext, 'streamloop' | 'settings'>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const needKey = needKeyOnNetwork(settings);
  routes.use('/streamloop/*', needKey);
  routes.use('/.well-known/:name/streamloop', needKey);
  routes.route('/', oauthRoutes(api.oauth, settings));
  const serve = (path: string, methods: Record<string, LoopRoute>): void => {
    const full = `/streamloop/v1${path}`;
    for (const [method, route] of Object.entries(methods)) {
      routes.on(method, full, serveLoop(api, route));
    }
    const allow = Object.keys(methods).join(', ');
    routes.all(full, () =>
      problem('METHOD_NOT_ALLOWED', `There is only ${allow} here.`, { headers: { allow } }),
    );
  };
  routes.get('/streamloop/v1/status', (c) => c.json({ status: 'operational', service: 'streamloop' }));
  const destinations = destinationRoutes(api);
  const uploads = uploadRoutes(api);
  serve('/streams', { GET: listLoops(api), POST: createLoop(api) });
  serve('/streams/:id', { GET: getLoop(api), PATCH: updateLoop(api), DELETE: deleteLoop(api) });
  serve('/streams/:id/start', { POST: commandLoop(api, 'start') });
  serve('/streams/:id/stop', { POST: commandLoop(api, 'stop') });
  serve('/streams/:id/schedule', { POST: scheduleLoop(api), DELETE: commandLoop(api, 'cancel') });
  serve('/streams/:id/scene', { PUT: setScene(api) });
  serve('/streams/:id/readiness', { GET: getReadiness(api) });
  serve('/streams/:id/live-stats', { GET: getLiveStats(api) });
  serve('/destinations', { GET: destinations.list, POST: destinations.create });
  serve('/destinations/:id', { GET: destinations.get, DELETE: destinations.remove });
  serve('/uploads', { GET: uploads.list });
  serve('/uploads/from-link', { POST: uploads.fromLink });
  serve('/uploads/:id', { GET: uploads.get });
  serve('/me', { GET: getMe });
  serve('/workspaces', { GET: listWorkspaces });
  routes.all('/streamloop/v1/*', () =>
    problem('NOT_FOUND', 'There is no such route; the README lists them.'),
  );
  return routes;
}
