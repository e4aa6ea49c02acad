import { Hono } from 'hono';
import { RateLimiter } from '../chat/RateLimiter.js';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { limitRate } from '../http/limitRate.js';
import { serveRegion } from '../http/region.js';
import { requireKey } from '../http/requireKey.js';
import { chatCompletions } from './chatCompletions.js';
import { createStream } from './createStream.js';
import { createViewerToken } from './createViewerToken.js';
import { deleteStream } from './deleteStream.js';
import { getStream } from './getStream.js';
import { keepStreamAlive } from './keepStreamAlive.js';
import { listModels } from './listModels.js';

/** The service's routes, below `/v1beta` and, as they were called before, `/v1`. */
export function apiRoutes(api: ApiContext): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/models', listModels(api.models, api.clock.now()));
  routes.all('/models', methodNotAllowed('GET'));

  const guards = [requireKey(api.keys), serveRegion(api.settings.region)] as const;
  const limiter = new RateLimiter(api.settings.requestsPerSecond);
  routes.use('/chat/completions', ...guards, limitRate(limiter, api.clock));
  routes.post('/chat/completions', chatCompletions(api));
  routes.all('/chat/completions', methodNotAllowed('POST'));
  routes.use('/streams', ...guards);
  routes.use('/streams/*', ...guards);
  routes.post('/streams', createStream(api));
  routes.all('/streams', methodNotAllowed('POST'));
  routes.get('/streams/:id', getStream(api));
  routes.delete('/streams/:id', deleteStream(api));
  routes.all('/streams/:id', methodNotAllowed('GET, DELETE'));
  routes.post('/streams/:id/keepalive', keepStreamAlive(api));
  routes.all('/streams/:id/keepalive', methodNotAllowed('POST'));
  routes.post('/streams/:id/viewer-token', createViewerToken(api));
  routes.all('/streams/:id/viewer-token', methodNotAllowed('POST'));
  return routes;
}

function methodNotAllowed(allow: string) {
  return (): Response =>
    Response.json(detailError('Method Not Allowed'), { status: 405, headers: { Allow: allow } });
}
