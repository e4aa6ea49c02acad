import { expect, test } from 'vitest';
import { nameRoute } from './nameRoute.js';
import { pathOf } from './pathOf.js';

test.each([
  ['POST', '/v1beta/streams', 'create', null],
  ['POST', '/v1/streams', 'create', null],
  ['GET', '/v1beta/streams/a', 'status', 'a'],
  ['HEAD', '/v1beta/streams/a', 'status', 'a'],
  ['DELETE', '/v1/streams/a', 'delete', 'a'],
  ['POST', '/v1beta/streams/a/keepalive', 'keepalive', 'a'],
  ['POST', '/v1beta/streams/a/viewer-token', 'viewer-token', 'a'],
  ['GET', '/v1beta/models', 'models', null],
  ['POST', '/v1beta/chat/completions', 'chat', null],
  ['GET', '/v1beta/chat/completions', 'unknown', null],
  ['GET', '/billing/pricing', 'pricing', null],
  ['GET', '/billing/pricing/emulator/frame-facts', 'pricing', null],
  ['GET', '/billing/accounts/me/balance', 'balance', null],
  ['POST', '/billing/checkout', 'unknown', null],
  ['GET', '/rtc', 'signal', null],
  ['GET', '/rtc/v1', 'signal', null],
  ['GET', '/rtc/v1/validate', 'validate', null],
  ['GET', '/rtc/validate', 'validate', null],
  ['POST', '/__emulator/streams/a/expire', 'control', 'a'],
  ['GET', '/', 'page', null],
  ['GET', '/v2/streams', 'unknown', null],
  ['GET', '/v1beta/streams/a/keepalive', 'unknown', 'a'],
  ['GET', '/v1beta/nothing', 'unknown', null],
  ['PUT', '/v1beta/streams', 'unknown', null],
  ['constructor', '/v1beta/streams/a', 'unknown', 'a'],
])('%s %s is %s of %s', (method, path, route, streamId) => {
  expect(nameRoute(method, path)).toEqual({ route, streamId });
});

test.each([
  ['/rtc/v1?access_token=secret', '/rtc/v1'],
  ['http://127.0.0.1:1/rtc?access_token=secret', '/rtc'],
  ['*', '*'],
  ['rtc?access_token=secret', 'rtc'],
  [undefined, '/'],
])('the path of %s holds no query', (target, path) => {
  expect(pathOf(target)).toBe(path);
});
