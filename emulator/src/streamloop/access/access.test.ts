import { describe, expect, test } from 'vitest';
import { signIn } from '../../testSupport/authorizeLoop.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';

describe('a key', () => {
  test.each([
    [{}, 401, 'UNAUTHENTICATED'],
    [{ 'x-api-key': 'ovs_test' }, 401, 'UNAUTHENTICATED'],
    [{ 'x-api-key': 'sl_' }, 401, 'UNAUTHENTICATED'],
    [{ authorization: 'Bearer sl_test' }, 401, 'UNAUTHENTICATED'],
    [{ 'x-api-key': 'sl_a' }, 400, 'WORKSPACE_REQUIRED'],
    [{ 'x-api-key': 'sl_a', 'x-workspace-id': 'wksp_other' }, 403, 'WORKSPACE_FORBIDDEN'],
  ])('%j is %i %s', async (headers, status, code) => {
    const { call } = await startTestEmulator();
    const answer = await call({ path: '/streamloop/v1/streams', headers });
    expect([answer.status, answer.json]).toMatchObject([status, { code }]);
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });

  test('that was set is the only one', async () => {
    const { loop } = await startTestEmulator({ streamloopKey: 'sl_mine' });
    expect((await loop('GET', '/streams')).status).toBe(401);
    expect((await loop('GET', '/streams', undefined, { 'x-api-key': 'sl_mine' })).status).toBe(200);
  });

  test('sees the streams of its workspace, whichever key made them', async () => {
    const { loop } = await startTestEmulator();
    const { id } = (await loop('POST', '/streams', {})).json as { id: string };
    const team = { 'x-workspace-id': 'wksp_team' };
    expect((await loop('GET', `/streams/${id}`, undefined, team)).status).toBe(404);
    expect((await loop('GET', '/streams', undefined, team)).json).toMatchObject({ data: [] });
    expect((await loop('GET', `/streams/${id}`, undefined, { 'x-api-key': 'sl_b' })).status).toBe(200);
  });
});

describe('a token', () => {
  test('has the workspace that was chosen, and may name another', async () => {
    const emulator = await startTestEmulator();
    const tokens = await signIn(emulator, { scope: 'streamloop:write', workspaceId: 'wksp_team' });
    const authorization = `Bearer ${tokens.access_token}`;
    const path = '/streamloop/v1/streams';
    const made = await emulator.call({ method: 'POST', path, headers: { authorization } });
    expect(made.status).toBe(201);
    const list = (workspace?: string) =>
      emulator.call({
        path,
        headers: { authorization, ...(workspace ? { 'x-workspace-id': workspace } : {}) },
      });
    expect((await list()).json).toMatchObject({ data: [{}] });
    expect((await list('wksp_home')).json).toMatchObject({ data: [] });
    expect((await list('wksp_other')).json).toMatchObject({ code: 'WORKSPACE_FORBIDDEN' });
  });

  test.each([
    ['streamloop:read', [200, 403, 403]],
    ['streamloop:write', [200, 201, 403]],
    ['streamloop:destructive', [200, 201, 404]],
    ['openid', [403, 403, 403]],
  ])('with %s may %j read, create, delete', async (scope, statuses) => {
    const emulator = await startTestEmulator();
    const { access_token: token } = await signIn(emulator, { scope });
    const ask = async (method: string, path: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return emulator.call({ method, path: `/streamloop/v1${path}`, headers });
    };
    const answers = [
      await ask('GET', '/streams'),
      await ask('POST', '/streams'),
      await ask('DELETE', '/streams/stream_none'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    for (const { status, json } of answers) {
      expect(status === 403 ? json : { code: 'INSUFFICIENT_SCOPE' }).toMatchObject({
        code: 'INSUFFICIENT_SCOPE',
      });
    }
  });

  test('expires after an hour, or when a test says so; an id token opens nothing', async () => {
    const emulator = await startTestEmulator();
    const read = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return emulator.call({ path: '/streamloop/v1/me', headers });
    };
    const first = await signIn(emulator, { scope: 'streamloop:read openid' });
    expect((await read(first.id_token)).status).toBe(401);
    expect((await read(first.access_token)).status).toBe(200);
    emulator.clock.advance(3_600_000);
    const expired = await read(first.access_token);
    expect([expired.status, expired.headers['www-authenticate']]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    const second = await signIn(emulator);
    await emulator.control('POST', '/streamloop/expire-tokens', {});
    expect((await read(second.access_token)).status).toBe(401);
    expect((await read((await signIn(emulator)).access_token)).status).toBe(200);
  });
});
