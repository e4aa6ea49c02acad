import { base64url, CompactSign, compactVerify } from 'jose';
import * as v from 'valibot';
import type { SigningKeys } from './SigningKeys.js';

/** What a handle says. */
export interface Claims {
  /** Id of the stream at the service. */
  sid: string;
  /** Whose it is: see `subjectHash`. */
  sub: string;
  /** Where the stream lives, where the service has said so. */
  rgn?: string | undefined;
  /** Unix seconds. */
  iat: number;
  /** From then on it is renewed no more, Unix seconds. */
  exp: number;
}

/** Makes and reads what a browser gets in place of a stream's id. */
export interface Handles {
  seal(claims: Claims): Promise<Sealed>;
  /** Null for whatever was not made by one of the keys, to the letter. */
  open(handle: string): Promise<(Claims & Pick<Sealed, 'kid'>) | null>;
}

export interface Sealed {
  handle: string;
  /** Of the key that signed it. */
  kid: string;
}

const claimsSchema = v.object({
  sid: v.pipe(v.string(), v.nonEmpty()),
  sub: v.string(),
  rgn: v.optional(v.string()),
  iat: v.number(),
  exp: v.number(),
});

const ALGORITHM = 'HS256';
/** So that nothing else that is signed with the same key can be taken for a handle. */
const KIND = 'rlv-handle';
const LONGEST = 1024;

export function createHandles(keys: SigningKeys): Handles {
  const bytes = new Map(keys.map(({ kid, secret }) => [kid, new TextEncoder().encode(secret)]));
  return {
    async seal(claims) {
      const [first] = keys;
      const key = first && bytes.get(first.kid);
      if (!first || !key) throw new Error('There is no key to sign with.');
      const handle = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: ALGORITHM, typ: KIND, kid: first.kid })
        .sign(key);
      return { handle, kid: first.kid };
    },
    async open(handle) {
      if (handle.length > LONGEST || !isCanonical(handle)) return null;
      try {
        const { payload, protectedHeader } = await compactVerify(
          handle,
          ({ kid }) => {
            const key = bytes.get(kid ?? '');
            if (!key) throw new Error('unknown key');
            return key;
          },
          { algorithms: [ALGORITHM] },
        );
        const { typ, kid } = protectedHeader;
        if (typ !== KIND || kid === undefined) return null;
        const claims = v.safeParse(claimsSchema, JSON.parse(new TextDecoder().decode(payload)));
        return claims.success ? { ...claims.output, kid } : null;
      } catch {
        return null;
      }
    },
  };
}

/** One text for one handle: the spare bits at the end of base64 could hold anything. */
function isCanonical(handle: string): boolean {
  const parts = handle.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => {
      try {
        return part !== '' && base64url.encode(base64url.decode(part)) === part;
      } catch {
        return false;
      }
    })
  );
}
