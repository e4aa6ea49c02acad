import { EncryptJWT, jwtDecrypt } from 'jose';
import type { SigningKeys } from '../../handle/SigningKeys.js';

/** Makes and reads what only this server can read. */
export interface Sealer {
  /** Dies after so many seconds, whatever a browser does with it. */
  seal(content: Record<string, unknown>, seconds: number): Promise<string>;
  /** Undefined for whatever was not sealed for the same purpose with one of the keys, or is too old. */
  open(sealed: string): Promise<Record<string, unknown> | undefined>;
}

const ENCRYPTION = 'A256GCM';
const LONGEST = 32_000;

/**
 * Encrypts with keys derived from the secrets, one for each purpose and each `place` (the service and the client), so that
 * nothing sealed for one can be taken for another: two handlers with one secret do not read each other's cookies. `nowMs`:
 * wall clock.
 */
export function createSealer(
  keys: SigningKeys,
  purpose: 'session' | 'transaction' | 'refresh',
  { place, nowMs }: { place: string; nowMs: () => number },
): Sealer {
  const typ = `rlv-streamloop-${purpose}`;
  const keyOf = async (kid: string | undefined): Promise<Uint8Array> => {
    const key = keys.find((one) => one.kid === kid);
    if (!key) throw new Error('unknown key');
    return derive(key.secret, `${typ} ${place}`);
  };
  return {
    async seal(content, seconds) {
      const [first] = keys;
      const now = Math.floor(nowMs() / 1000);
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, typ, ...(first ? { kid: first.kid } : {}) })
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .encrypt(await keyOf(first?.kid));
    },
    async open(sealed) {
      if (sealed.length > LONGEST) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, ({ kid }) => keyOf(kid), {
          typ,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: [ENCRYPTION],
          currentDate: new Date(nowMs()),
        });
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}

async function derive(secret: string, purpose: string): Promise<Uint8Array> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(secret), 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(purpose) },
    key,
    256,
  );
  return new Uint8Array(bits);
}
