import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../../clock/Clock.js';
import type { EventHistory } from '../../history/EventHistory.js';
import type { Caller } from '../access/Caller.js';
import { account } from '../accounts/workspaces.js';
import type { Authorization } from './checkAuthorization.js';
import { Clients } from './Clients.js';
import type { Grant } from './Grants.js';
import { Grants } from './Grants.js';
import type { OauthScope } from './oauthScopes.js';
import { OneTime } from './OneTime.js';
import { SigningKeys } from './SigningKeys.js';

/** A code stands for what was allowed, and for what the client has to prove. */
export interface CodeFacts {
  grant: Grant;
  redirectUri: string;
  challenge: string;
  nonce: string | null;
  authTime: number;
}

/** Not documented: an hour, as long as most services have it. */
const ACCESS_SECONDS = 3600;
const CODE_MS = 60_000;
const FORM_MS = 600_000;

const claimsSchema = v.looseObject({ sid: v.string(), scope: v.string(), epoch: v.number() });

/** What the authorization server remembers. */
export class OauthServer {
  readonly clients = new Clients();
  readonly grants = new Grants();
  readonly keys = new SigningKeys();
  /** The consent pages that are open: by the token of their form. */
  readonly forms: OneTime<Authorization>;
  readonly codes: OneTime<CodeFacts>;
  /** Codes that were used, each with its grant: shown again, one ends it. */
  readonly usedCodes = new Map<string, string>();
  readonly history: EventHistory;
  readonly #clock: Clock;
  /** Tokens of an earlier one are refused. */
  #epoch = 0;

  constructor({ clock, history }: { clock: Clock; history: EventHistory }) {
    this.#clock = clock;
    this.history = history;
    this.forms = new OneTime(clock, FORM_MS);
    this.codes = new OneTime(clock, CODE_MS);
  }

  get nowSeconds(): number {
    return Math.floor(this.#clock.now() / 1000);
  }

  /** The answer of the token endpoint for a grant. `id` where an id token comes along. */
  async tokensFor(
    grant: Grant,
    scopes: readonly OauthScope[],
    id?: Pick<CodeFacts, 'nonce' | 'authTime'>,
  ): Promise<object> {
    const { issuer, clientId, workspaceId } = grant;
    const times = { iat: this.nowSeconds, exp: this.nowSeconds + ACCESS_SECONDS };
    const scope = scopes.join(' ');
    const access = {
      ...times,
      iss: issuer,
      aud: `${issuer}/v1`,
      sub: account.id,
      client_id: clientId,
      scope,
      workspace_id: workspaceId,
      sid: grant.id,
      epoch: this.#epoch,
      jti: randomUUID(),
    };
    const answer: Record<string, unknown> = {
      access_token: await this.keys.sign(access, 'at+jwt'),
      token_type: 'Bearer',
      expires_in: ACCESS_SECONDS,
      scope,
    };
    if (grant.scopes.includes('offline_access')) {
      answer['refresh_token'] = this.grants.issueRefresh(grant);
    }
    if (id && scopes.includes('openid')) {
      const about = {
        ...(scopes.includes('profile') ? { name: account.name } : {}),
        ...(scopes.includes('email') ? { email: account.email, email_verified: true } : {}),
        ...(id.nonce === null ? {} : { nonce: id.nonce }),
      };
      answer['id_token'] = await this.keys.sign(
        { ...times, iss: issuer, aud: clientId, sub: account.id, auth_time: id.authTime, ...about },
        'JWT',
      );
    }
    return answer;
  }

  /** Who an access token speaks for. */
  async readToken(token: string): Promise<Caller | null> {
    const claims = v.safeParse(claimsSchema, await this.keys.verify(token, this.#clock.now()));
    if (!claims.success || claims.output.epoch !== this.#epoch) {
      return null;
    }
    const grant = this.grants.find(claims.output.sid);
    return grant
      ? { id: grant.id, scopes: claims.output.scope.split(' '), workspaceId: grant.workspaceId }
      : null;
  }

  /** The grant of any token of this server. */
  async grantOf(token: string): Promise<Grant | undefined> {
    const claims = v.safeParse(claimsSchema, await this.keys.verify(token, this.#clock.now()));
    return this.grants.ofRefresh(token) ?? (claims.success ? this.grants.find(claims.output.sid) : undefined);
  }

  /** Every access token that was issued until now is refused. */
  expireTokens(): void {
    this.#epoch += 1;
  }
}
