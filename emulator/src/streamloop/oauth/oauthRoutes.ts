import { Hono } from 'hono';
import type { AppEnv } from '../../http/AppEnv.js';
import type { EmulatorSettings } from '../../options/EmulatorOptions.js';
import { problem } from '../errors/problem.js';
import { answerRegister } from './answerRegister.js';
import { answerRevoke } from './answerRevoke.js';
import { answerToken } from './answerToken.js';
import { askConsent, takeConsent } from './authorize.js';
import { refusalPage } from './consentPage.js';
import { issuerOf, metadata } from './metadata.js';
import { onlyFromHere } from './onlyFromHere.js';
import type { OauthServer } from './OauthServer.js';

/** Both the place that RFC 8414 has for an issuer with a path, and the one that OpenID Connect has. */
const METADATA_PATHS = ['oauth-authorization-server', 'openid-configuration'].flatMap((name) => [
  `/.well-known/${name}/streamloop`,
  `/streamloop/.well-known/${name}`,
]);

/** The authorization server of StreamLoop. */
export function oauthRoutes(
  server: OauthServer,
  { allowOrigins }: Pick<EmulatorSettings, 'allowOrigins'>,
): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of METADATA_PATHS) {
    routes.get(path, (c) => c.json(metadata(issuerOf(c.env.exchange.host))));
  }
  routes.get('/streamloop/jwks', async (c) => c.json(await server.keys.jwks()));
  routes.use(
    '/streamloop/oauth2/authorize',
    onlyFromHere(() =>
      refusalPage(
        'There is no password here, so only a browser on the machine that the emulator runs on can sign in, and this one has not come by a loopback address.',
        403,
        'Open the app in a browser there, with the emulator at 127.0.0.1 or localhost, and begin again.',
      ),
    ),
  );
  routes.use(
    '/streamloop/oauth2/register',
    onlyFromHere(() =>
      problem(
        'FORBIDDEN',
        'There is no password here, so clients are registered only from the machine that the emulator runs on: call from there, at 127.0.0.1 or localhost.',
      ),
    ),
  );
  routes.get('/streamloop/oauth2/authorize', askConsent(server, allowOrigins));
  routes.post('/streamloop/oauth2/authorize', takeConsent(server));
  routes.post('/streamloop/oauth2/token', answerToken(server));
  routes.post('/streamloop/oauth2/revoke', answerRevoke(server));
  routes.post('/streamloop/oauth2/register', answerRegister(server));
  return routes;
}
