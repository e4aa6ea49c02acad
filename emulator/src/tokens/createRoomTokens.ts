import { randomUUID } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import type { RoomTokens } from '../ingest/Ingest.js';
import { describeTokenError } from './describeTokenError.js';
import { parseClaims } from './parseClaims.js';

/**
 * Signs and checks LiveKit access tokens (HS256, claims as LiveKit defines them:
 * https://docs.livekit.io/home/get-started/authentication).
 *
 * `now` is in Unix milliseconds. The secret is the raw key, 32 bytes or more (a string counts as UTF-8).
 */
export function createRoomTokens(options: { secret: Uint8Array | string; now: () => number }): RoomTokens {
  const { now } = options;
  const secret =
    typeof options.secret === 'string' ? new TextEncoder().encode(options.secret) : options.secret;
  let count = 0;
  return {
    get count() {
      return count;
    },
    sign(grant, ttlSeconds) {
      count += 1;
      const issuedAt = Math.floor(now() / 1000);
      return (
        new SignJWT({
          video: {
            room: grant.room,
            roomJoin: true,
            canPublish: grant.canPublish,
            canSubscribe: grant.canSubscribe,
            canPublishData: grant.canPublish,
          },
        })
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .setIssuer('overshoot-emulator')
          .setSubject(grant.identity)
          // Two tokens of one second would be the same, and a renewal could not be told from what it renews.
          // The number tells which came first.
          .setJti(`${count}-${randomUUID()}`)
          .setIssuedAt(issuedAt)
          .setNotBefore(issuedAt)
          .setExpirationTime(issuedAt + ttlSeconds)
          .sign(secret)
      );
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ['HS256'],
          currentDate: new Date(now()),
          requiredClaims: ['sub', 'exp'],
        });
        return parseClaims(payload);
      } catch (error) {
        throw new Error(describeTokenError(error), { cause: error });
      }
    },
  };
}
