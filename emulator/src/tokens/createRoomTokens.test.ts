import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { createRoomTokens } from './createRoomTokens.js';

const SECRET = 'a secret of the tests that is long enough for HS256';
const GRANT = { room: 'stream-1', identity: 'publisher', canPublish: true, canSubscribe: false };
const START = 1_700_000_000_000;

describe('createRoomTokens', () => {
  test('signs the claims LiveKit defines', async () => {
    const token = await createRoomTokens({ secret: SECRET, now: () => START }).sign(GRANT, 60);
    const { jti, ...claims } = decodeJwt(token);
    expect(jti).toBeTypeOf('string');
    expect(claims).toStrictEqual({
      sub: 'publisher',
      iss: 'overshoot-emulator',
      iat: START / 1000,
      nbf: START / 1000,
      exp: START / 1000 + 60,
      video: {
        room: 'stream-1',
        roomJoin: true,
        canPublish: true,
        canSubscribe: false,
        canPublishData: true,
      },
    });
  });

  test('never signs the same token twice', async () => {
    const tokens = createRoomTokens({ secret: SECRET, now: () => START });
    expect(await tokens.sign(GRANT, 60)).not.toBe(await tokens.sign(GRANT, 60));
  });

  test('gives back what it signed, up to the second it expires', async () => {
    let nowMs = START;
    const tokens = createRoomTokens({ secret: SECRET, now: () => nowMs });
    const token = await tokens.sign(GRANT, 60);
    nowMs = START + 59_999;
    expect(await tokens.verify(token)).toStrictEqual({
      ...GRANT,
      expiresAtMs: START + 60_000,
      number: 1,
    });
    expect(tokens.count).toBe(1);
    nowMs = START + 60_000;
    await expect(tokens.verify(token)).rejects.toThrow('has expired');
  });

  test('refuses what somebody else signed, and says so', async () => {
    const foreign = createRoomTokens({ secret: SECRET.toUpperCase(), now: () => START });
    const token = await foreign.sign(GRANT, 60);
    await expect(createRoomTokens({ secret: SECRET, now: () => START }).verify(token)).rejects.toThrow(
      'not signed by this emulator',
    );
  });

  test('refuses an unsigned token and garbage', async () => {
    const tokens = createRoomTokens({ secret: SECRET, now: () => START });
    const [, payload] = (await tokens.sign(GRANT, 60)).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [none, '', 'a.b.c', 'x']) {
      await expect(tokens.verify(token)).rejects.toThrow('not a LiveKit access token');
    }
  });

  test.each([
    { lacks: 'roomJoin', video: { room: 'r' } },
    { lacks: 'room', video: { roomJoin: true } },
    { lacks: 'video', video: undefined },
  ])('refuses a token without $lacks', async ({ video }) => {
    const token = await new SignJWT({ video })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('x')
      .setExpirationTime(START / 1000 + 60)
      .sign(new TextEncoder().encode(SECRET));
    await expect(createRoomTokens({ secret: SECRET, now: () => START }).verify(token)).rejects.toThrow(
      'lacks a grant',
    );
  });
});
