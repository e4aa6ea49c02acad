import { Hono } from 'hono';
import { controlRoutes } from '../control/controlRoutes.js';
import { detailError } from '../errors/envelopes.js';
import { errorFor } from '../errors/errorFor.js';
import { statusPage } from '../page/statusPage.js';
import { apiRoutes } from '../routes/apiRoutes.js';
import { billingRoutes } from '../routes/billingRoutes.js';
import { streamloopRoutes } from '../streamloop/routes/streamloopRoutes.js';
import { pushRoutes } from '../v0.2/routes/pushRoutes.js';
import type { ApiContext } from './ApiContext.js';
import type { AppEnv } from './AppEnv.js';
import { bodyLimit } from './bodyLimits.js';
import { announcesTooMuch, bodyTooLarge } from './bodyTooLarge.js';

/** Everything behind the guards: the API under both of its names, the older one, StreamLoop, the control routes, the status page. */
export function createApp(api: ApiContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const maxBytes = bodyLimit(c.env.exchange.route);
    if (announcesTooMuch(c.req.header('content-length'), maxBytes)) {
      return bodyTooLarge(maxBytes, c.env.exchange.path);
    }
    await next();
  });
  app.get('/', statusPage());
  app.route('/v1beta', apiRoutes(api));
  app.route('/v1', apiRoutes(api));
  app.route('/v0.2', pushRoutes(api));
  app.route('/billing', billingRoutes(api));
  app.route('/', streamloopRoutes(api));
  app.route('/__emulator', controlRoutes(api));
  app.notFound((c) => c.json(detailError('Not Found'), 404));
  app.onError((error, c) => {
    if (!c.env.incoming.readableAborted) {
      api.history.add({ type: 'internal-error', message: String(error) });
    }
    return errorFor(c.env.exchange.path, 500, 'internal_error', 'Internal Server Error');
  });
  return app;
}
