import * as v from 'valibot';
import type { VerifiedGrant } from '../ingest/Ingest.js';

const ClaimsSchema = v.object({
  sub: v.pipe(v.string(), v.minLength(1)),
  exp: v.number(),
  jti: v.optional(v.string(), ''),
  video: v.object({
    room: v.pipe(v.string(), v.minLength(1)),
    roomJoin: v.literal(true),
    // LiveKit treats an absent permission as granted.
    canPublish: v.optional(v.boolean(), true),
    canSubscribe: v.optional(v.boolean(), true),
  }),
});

/** Reads LiveKit's claims out of a verified payload; throws a ValiError that names the field. */
export function parseClaims(payload: unknown): VerifiedGrant {
  const claims = v.parse(ClaimsSchema, payload);
  return {
    room: claims.video.room,
    identity: claims.sub,
    canPublish: claims.video.canPublish,
    canSubscribe: claims.video.canSubscribe,
    expiresAtMs: claims.exp * 1000,
    number: Number(/^(\d+)-/.exec(claims.jti)?.[1] ?? 0),
  };
}
