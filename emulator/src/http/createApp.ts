import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { controlRoutes } from '../control/controlRoutes.js';
import { detailError } from '../errors/envelopes.js';
import { statusPage } from '../page/statusPage.js';
import { apiRoutes } from '../routes/apiRoutes.js';
import type { ApiContext } from './ApiContext.js';
import type { AppEnv } from './AppEnv.js';

/** Far above any body the API has, far below what could hurt. */
const MAX_BODY_BYTES = 64 * 1024;

/** Everything behind the guards: the API under both of its names, the control routes, the status page. */
export function createApp(api: ApiContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => c.json(detailError(`The body is larger than ${MAX_BODY_BYTES} bytes.`), 413),
    }),
  );
  app.get('/', statusPage());
  app.route('/v1beta', apiRoutes(api));
  app.route('/v1', apiRoutes(api));
  app.route('/__emulator', controlRoutes(api));
  app.notFound((c) => c.json(detailError('Not Found'), 404));
  app.onError((error, c) => {
    if (!c.env.incoming.readableAborted) {
      api.history.add({ type: 'internal-error', message: String(error) });
    }
    return c.json(detailError('Internal Server Error'), 500);
  });
  return app;
}
