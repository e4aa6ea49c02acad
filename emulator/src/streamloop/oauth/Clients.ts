import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isLoopbackHost } from '../../security/loopback.js';

export interface Client {
  id: string;
  name: string;
  redirectUris: readonly string[];
  /** `null`: a public client. */
  secretDigest: Buffer | null;
}

/** More than any test makes; the oldest goes first. */
const MOST_CLIENTS = 1000;

/** Who may ask for tokens: those that have registered, and any other id as a public client of this machine. */
export class Clients {
  readonly #registered = new Map<string, Client>();

  register(name: string, redirectUris: readonly string[], confidential: boolean) {
    const id = `client_${randomBytes(12).toString('hex')}`;
    const secret = confidential ? randomBytes(32).toString('base64url') : null;
    const secretDigest = secret === null ? null : digest(secret);
    this.#registered.set(id, { id, name, redirectUris, secretDigest });
    const [oldest] = this.#registered.keys();
    if (this.#registered.size > MOST_CLIENTS && oldest !== undefined) {
      this.#registered.delete(oldest);
    }
    return { id, secret };
  }

  /** What the person is asked about. */
  nameOf(id: string): string {
    return this.#registered.get(id)?.name ?? id;
  }

  /** A registered address; for an id that is not registered any of this machine, or of an allowed origin. */
  allowsRedirect(id: string, uri: string, allowOrigins: readonly string[]): boolean {
    const url = URL.canParse(uri) ? new URL(uri) : null;
    if (!url || url.hash !== '' || url.username !== '') {
      return false;
    }
    const registered = this.#registered.get(id);
    if (registered) {
      return registered.redirectUris.includes(uri);
    }
    return isLoopbackUrl(url) || allowOrigins.includes(url.origin);
  }

  /** Whether a secret, or none, is right. An id that is not registered has none of its own: any is taken. */
  authenticates(id: string, secret: string | null): boolean {
    const expected = this.#registered.get(id)?.secretDigest;
    if (expected === undefined) {
      return !this.#registered.has(id);
    }
    if (expected === null) {
      return secret === null || secret === '';
    }
    return secret !== null && timingSafeEqual(digest(secret), expected);
  }
}

export function isLoopbackUrl(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && isLoopbackHost(url.hostname);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
