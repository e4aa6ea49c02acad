import { calculateJwkThumbprint, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

interface Keys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK & { kid: string };
}

/** The ES256 pair that signs tokens; made at the first use, and gone with the emulator. */
export class SigningKeys {
  #keys: Promise<Keys> | null = null;

  /** The body of the JWKS endpoint. */
  async jwks(): Promise<{ keys: JWK[] }> {
    return { keys: [(await this.#ready()).jwk] };
  }

  /** `typ` keeps access tokens (RFC 9068) and id tokens apart. */
  async sign(claims: JWTPayload, typ: 'at+jwt' | 'JWT'): Promise<string> {
    const { privateKey, jwk } = await this.#ready();
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: jwk.kid, typ }).sign(privateKey);
  }

  /** The claims of an access token that was signed here and is valid at that time, else `null`. */
  async verify(token: string, nowMs: number): Promise<JWTPayload | null> {
    const { publicKey } = await this.#ready();
    try {
      const options = { algorithms: ['ES256'], typ: 'at+jwt', currentDate: new Date(nowMs) };
      return (await jwtVerify(token, publicKey, options)).payload;
    } catch {
      return null;
    }
  }

  #ready(): Promise<Keys> {
    this.#keys ??= makeKeys();
    return this.#keys;
  }
}

async function makeKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, jwk: { ...jwk, kid, alg: 'ES256', use: 'sig' } };
}
