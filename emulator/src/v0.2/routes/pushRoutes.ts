import { Hono } from 'hono';
import type { ApiContext } from '../../http/ApiContext.js';
import type { AppEnv } from '../../http/AppEnv.js';
import { pushError } from '../errors/pushError.js';
import type { PushHandler } from './PushRoute.js';
import { askAboutClip } from './askAboutClip.js';
import { createPushStream } from './createPushStream.js';
import { deletePushStream } from './deletePushStream.js';
import { feedbackRoutes } from './feedback.js';
import { getInfo } from './getInfo.js';
import { keepPushStreamAlive } from './keepPushStreamAlive.js';
import { setPrompt } from './setPrompt.js';
import { spectate } from './spectate.js';

/** The service's older API, below `/v0.2`: it asks by itself, and tells over a WebSocket. */
export function pushRoutes(api: ApiContext): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use('*', async (_c, next) => {
    if (api.push.isDown) {
      return pushError('service_unavailable', 'The server is being deployed and will be back soon.');
    }
    await next();
    return undefined;
  });
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.use('*', async (c, next) => {
    const owner = api.keys.owner(c.req.header('authorization'));
    if (owner === null) {
      return pushError(
        'unauthorized',
        'Missing, unknown or revoked API key: send Authorization: Bearer <key>.',
      );
    }
    c.set('owner', owner);
    await next();
  });
  const serve = (path: string, methods: Record<string, PushHandler>): void => {
    for (const [method, handler] of Object.entries(methods)) {
      routes.on(method, path, handler);
    }
    const allow = Object.keys(methods).join(', ');
    routes.all(path, () => pushError('method_not_allowed', `There is only ${allow} here.`, { allow }));
  };
  const feedback = feedbackRoutes(api);
  serve('/models', { GET: listModels(api) });
  serve('/streams', { POST: createPushStream(api) });
  // Before the stream of that name, which there is none of.
  serve('/streams/feedback', { GET: feedback.list });
  serve('/streams/:id', { DELETE: deletePushStream(api) });
  serve('/streams/:id/keepalive', { POST: keepPushStreamAlive(api) });
  serve('/streams/:id/config/prompt', { PATCH: setPrompt(api) });
  serve('/streams/:id/info', { GET: getInfo(api) });
  serve('/streams/:id/spectate', { POST: spectate(api) });
  serve('/streams/:id/feedback', { POST: feedback.submit });
  serve('/chat/completions/clip', { POST: askAboutClip(api) });
  routes.all('/ws/streams/:id', () =>
    pushError(
      'bad_request',
      'Results come over a WebSocket here: connect with ws:// and send {"api_key"} first.',
    ),
  );
  routes.all('*', () => pushError('not_found', 'There is no such route in v0.2; the README lists them.'));
  return routes;
}

/** `GET /v0.2/models`: a bare list. */
function listModels({ models }: ApiContext): PushHandler {
  return (c) => c.json(models.map(({ id }) => ({ model: id, ready: true, status: 'ready' })));
}
