import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHeldClock } from '../../clock/createHeldClock.js';
import { EventHistory } from '../../history/EventHistory.js';
import { describeRequest } from '../../http/Exchange.js';
import { nameRoute } from '../../http/nameRoute.js';
import { resolveOptions } from '../../options/resolveOptions.js';
import type { EmulatorOptions } from '../../options/EmulatorOptions.js';
import { authorizePath, postForm, verifier, redirectUri } from '../../testSupport/authorizeLoop.js';
import type { HttpAnswer, HttpCall } from '../../testSupport/callHttp.js';
import { textContaining } from '../../testSupport/matchers.js';
import { createStreamloop } from '../createStreamloop.js';
import { streamloopRoutes } from '../routes/streamloopRoutes.js';

const HERE = '127.0.0.1';
const ELSEWHERE = '192.168.1.9';
const AUTHORIZE = '/streamloop/oauth2/authorize';
const REGISTER = '/streamloop/oauth2/register';
const KEY = { 'x-api-key': 'sl_right', 'x-workspace-id': 'wksp_home' };
const open = { host: '0.0.0.0', apiKey: 'k', streamloopKey: 'sl_right' };

/** StreamLoop's routes without a socket, so that a call can come from any address and no test listens to the network. */
function routesOf(options: EmulatorOptions) {
  const clock = createHeldClock(1_790_000_000_000);
  const settings = resolveOptions(options);
  const history = new EventHistory(100, clock.now);
  const streamloop = createStreamloop({ settings, clock, newId: randomUUID, history });
  onTestFinished(() => streamloop.close());
  const routes = streamloopRoutes({ streamloop, settings });
  return async (
    peer: string | undefined,
    { method = 'GET', path = '/', headers = {}, body }: HttpCall,
  ): Promise<HttpAnswer> => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: peer });
    const incoming = new IncomingMessage(socket);
    const facts = describeRequest(incoming, 1, nameRoute(method, path), path);
    const exchange = { ...facts, host: '192.168.1.5:4600', startedAtMs: 0, faultId: null, dropped: false };
    const answer = await routes.request(
      path,
      { method, headers, ...(body === undefined ? {} : { body }) },
      { exchange, incoming },
    );
    const text = await answer.text();
    const json: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text, json };
  };
}

describe('where other machines can reach it and no key was set', () => {
  test.each([
    ['GET', '/streamloop/v1/status'],
    ['GET', '/streamloop/v1/streams'],
    ['POST', '/streamloop/v1/streams'],
    ['GET', '/streamloop/v1/nothing'],
    ['GET', '/streamloop/jwks'],
    ['GET', '/streamloop/.well-known/openid-configuration'],
    ['GET', '/.well-known/oauth-authorization-server/streamloop'],
    ['GET', '/.well-known/openid-configuration/streamloop'],
    ['GET', authorizePath()],
    ['POST', AUTHORIZE],
    ['POST', '/streamloop/oauth2/token'],
    ['POST', '/streamloop/oauth2/revoke'],
    ['POST', REGISTER],
  ])('%s %s is off for everybody, and says what turns it on', async (method, path) => {
    const from = routesOf({ host: '0.0.0.0', apiKey: 'k' });
    for (const peer of [ELSEWHERE, HERE]) {
      const { status, headers, json } = await from(peer, { method, path, headers: KEY });
      expect([status, headers['content-type']]).toEqual([403, 'application/problem+json']);
      expect(json).toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
        detail: textContaining('--streamloop-key'),
      });
    }
  });

  test('only StreamLoop is off', async () => {
    const from = routesOf({ host: '0.0.0.0', apiKey: 'k' });
    expect((await from(ELSEWHERE, { path: '/v1beta/models' })).status).toBe(404);
  });
});

test.each(['127.0.0.1', 'localhost', '::1'])('on %s any key will do', async (host) => {
  const from = routesOf({ host });
  expect((await from(HERE, { path: '/streamloop/v1/streams', headers: KEY })).status).toBe(200);
});

describe('where a key was set', () => {
  test('it is taken from another machine, and no other is', async () => {
    const from = routesOf(open);
    const path = '/streamloop/v1/streams';
    expect((await from(ELSEWHERE, { path, headers: KEY })).status).toBe(200);
    const wrong = { ...KEY, 'x-api-key': 'sl_wrong' };
    expect((await from(ELSEWHERE, { path, headers: wrong })).status).toBe(401);
  });

  test.each([ELSEWHERE, `::ffff:${ELSEWHERE}`, 'fe80::1', undefined])('%s may not consent', async (peer) => {
    const from = routesOf(open);
    // Who was shown the page here hands its token on: it is of no use elsewhere, and is not used up there.
    const shown = await from(HERE, { path: authorizePath() });
    const answer = {
      form_token: /name="form_token" value="([^"]+)"/.exec(shown.text)?.[1] ?? '',
      workspace_id: 'wksp_home',
      decision: 'allow',
    };
    // The headers by which a proxy tells of a caller are not asked.
    const headers = { ...KEY, 'x-forwarded-for': HERE, forwarded: `for=${HERE}` };
    for (const refused of [
      await from(peer, { path: authorizePath(), headers }),
      await from(peer, { method: 'HEAD', path: authorizePath(), headers }),
      await from(peer, { path: authorizePath().replace('oauth2/a', 'oauth2/%61'), headers }),
      await postForm((call) => from(peer, call), AUTHORIZE, answer, headers),
    ]) {
      expect([refused.status, refused.headers.location]).toEqual([403, undefined]);
      expect(refused.text).not.toContain('form_token');
    }
    const page = await from(peer, { path: authorizePath() });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('on the machine that the emulator runs on');
    const allowed = await postForm((call) => from(HERE, call), AUTHORIZE, answer);
    expect(allowed.headers.location).toContain('code=');
  });

  test('nor register a client', async () => {
    const from = routesOf(open);
    const call = {
      method: 'POST',
      path: REGISTER,
      headers: { ...KEY, 'content-type': 'application/json' },
      body: JSON.stringify({ redirect_uris: [redirectUri] }),
    };
    const refused = await from(ELSEWHERE, call);
    expect([refused.status, refused.headers['content-type']]).toEqual([403, 'application/problem+json']);
    expect(refused.json).toMatchObject({ code: 'FORBIDDEN', detail: textContaining('call from there') });
    expect((await from(HERE, call)).status).toBe(201);
  });

  test('a server on another machine can redeem the code that a person here has allowed', async () => {
    const from = routesOf(open);
    const page = await from('::1', { path: authorizePath() });
    const allowed = await postForm((call) => from('::ffff:127.0.0.1', call), AUTHORIZE, {
      form_token: /name="form_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
      workspace_id: 'wksp_home',
      decision: 'allow',
    });
    const redeemed = await postForm((call) => from(ELSEWHERE, call), '/streamloop/oauth2/token', {
      grant_type: 'authorization_code',
      client_id: 'app',
      code: new URL(allowed.headers.location ?? '').searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    expect(redeemed.status).toBe(200);
  });
});
