import { expect, test } from 'vitest';
import { nameRoute } from '../../http/nameRoute.js';

test.each([
  ['POST', '/streams', 'streamloop-create', null],
  ['GET', '/streams', 'streamloop-list', null],
  ['GET', '/streams/a', 'streamloop-get', 'a'],
  ['HEAD', '/streams/a', 'streamloop-get', 'a'],
  ['PATCH', '/streams/a', 'streamloop-update', 'a'],
  ['DELETE', '/streams/a', 'streamloop-delete', 'a'],
  ['POST', '/streams/a/start', 'streamloop-start', 'a'],
  ['POST', '/streams/a/stop', 'streamloop-stop', 'a'],
  ['POST', '/streams/a/schedule', 'streamloop-schedule', 'a'],
  ['DELETE', '/streams/a/schedule', 'streamloop-cancel', 'a'],
  ['GET', '/streams/a/readiness', 'streamloop-readiness', 'a'],
  ['GET', '/streams/a/live-stats', 'streamloop-live-stats', 'a'],
  ['POST', '/destinations', 'streamloop-destinations', null],
  ['DELETE', '/destinations/d', 'streamloop-destinations', null],
  ['POST', '/uploads/from-link', 'streamloop-uploads', null],
  ['GET', '/me', 'streamloop-account', null],
  ['GET', '/workspaces', 'streamloop-account', null],
  ['GET', '/status', 'health', null],
  ['PUT', '/streams/a', 'unknown', 'a'],
  ['constructor', '/streams/a', 'unknown', 'a'],
])('%s /streamloop/v1%s is %s of %s', (method, path, route, streamId) => {
  expect(nameRoute(method, `/streamloop/v1${path}`)).toEqual({ route, streamId });
});

test.each([
  ['POST', '/streamloop/oauth2/token', 'streamloop-token'],
  ['GET', '/streamloop/oauth2/authorize', 'oauth'],
  ['GET', '/streamloop/jwks', 'oauth'],
  ['GET', '/.well-known/oauth-authorization-server/streamloop', 'oauth'],
  ['GET', '/streamloop/.well-known/openid-configuration', 'oauth'],
  ['GET', '/.well-known/other', 'unknown'],
  ['GET', '/streamloop', 'unknown'],
])('%s %s is %s', (method, path, route) => {
  expect(nameRoute(method, path)).toEqual({ route, streamId: null });
});
