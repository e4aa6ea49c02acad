import { createHash, randomBytes } from 'node:crypto';
import type { OauthScope } from './oauthScopes.js';

/** What a person has allowed a client, until it is revoked. */
export interface Grant {
  id: string;
  clientId: string;
  scopes: readonly OauthScope[];
  workspaceId: string;
  issuer: string;
}

/** The grants that stand, and the refresh tokens that belong to each; tokens are kept as digests. */
export class Grants {
  readonly #grants = new Map<string, Grant>();
  /** `null` beside a token that has been used. */
  readonly #tokens = new Map<string, { grantId: string; used: boolean }>();

  add(grant: Omit<Grant, 'id'>): Grant {
    const made = { ...grant, id: `grant_${randomBytes(9).toString('hex')}` };
    this.#grants.set(made.id, made);
    return made;
  }

  find(id: string): Grant | undefined {
    return this.#grants.get(id);
  }

  /** A refresh token for a grant. */
  issueRefresh({ id }: Grant): string {
    const token = `rt_${randomBytes(32).toString('base64url')}`;
    this.#tokens.set(digest(token), { grantId: id, used: false });
    return token;
  }

  /** The grant of a refresh token, without using it. */
  ofRefresh(token: string): Grant | undefined {
    return this.#grants.get(this.#tokens.get(digest(token))?.grantId ?? '');
  }

  /** Uses a refresh token up. One that was used before has been stolen, or its thief has it: that ends the grant. */
  useRefresh(token: string): boolean {
    const entry = this.#tokens.get(digest(token));
    if (!entry) {
      return false;
    }
    if (entry.used) {
      this.end(entry.grantId);
      return false;
    }
    entry.used = true;
    return this.#grants.has(entry.grantId);
  }

  end(grantId: string): void {
    this.#grants.delete(grantId);
    for (const [token, entry] of this.#tokens) {
      if (entry.grantId === grantId) {
        this.#tokens.delete(token);
      }
    }
  }

  endAll(): void {
    this.#grants.clear();
    this.#tokens.clear();
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
