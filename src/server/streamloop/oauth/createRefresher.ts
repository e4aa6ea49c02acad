import { base64url } from 'jose';
import { ResponseBodyError } from 'oauth4webapi';
import * as v from 'valibot';
import { pause } from '../../../core/time/pause.js';
import type { Clock } from '../../../platform/clock/Clock.js';
import { HandlerError } from '../../http/HandlerError.js';
import type { Store } from '../../store/Store.js';
import type { Sealer } from '../cookies/createSealer.js';
import type { OAuth, Tokens } from './createOAuth.js';
import { sessionSchema, type StreamloopSession } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** Exchanges a session whose access token is over for one that works. */
export interface Refresher {
  /** One refresh for all who wait, in all instances. Throws `HandlerError` `not-signed-in` where it is refused. */
  refresh(session: StreamloopSession, by: { oauth: OAuth; sealer: Sealer }): Promise<StreamloopSession>;
}

/** While somebody asks. Longer than a token endpoint may take. */
const PENDING = '';
const PENDING_MS = 20_000;
const REFUSED = 'refused';
/** How long browsers may still come with the cookie of before: their answers with the new one are on the way. */
const KEEP_MS = 60_000;
const LOOK_MS = 150;

export function createRefresher({ store, clock }: { store: Store; clock: Clock }): Refresher {
  const running = new Map<string, Promise<StreamloopSession>>();
  // Others may wait for the same.
  const never = new AbortController().signal;

  const carryOut = async (
    key: string,
    session: StreamloopSession,
    { oauth, sealer }: { oauth: OAuth; sealer: Sealer },
  ): Promise<StreamloopSession> => {
    try {
      const next = refreshed(session, await oauth.refresh(session.refreshToken ?? ''), clock);
      await store.set(key, await sealer.seal({ ...next }, KEEP_MS / 1000), KEEP_MS).catch(() => undefined);
      return next;
    } catch (cause) {
      if (!(cause instanceof ResponseBodyError && cause.error === 'invalid_grant')) {
        await store.delete(key).catch(() => undefined);
        throw new HandlerError('upstream-failed', { cause: withoutSecrets(cause) });
      }
      await store.set(key, REFUSED, KEEP_MS).catch(() => undefined);
      throw new HandlerError('not-signed-in', { cause: withoutSecrets(cause) });
    }
  };

  const run = async (
    key: string,
    session: StreamloopSession,
    by: { oauth: OAuth; sealer: Sealer },
  ): Promise<StreamloopSession> => {
    const until = clock.mono() + PENDING_MS;
    while (clock.mono() < until) {
      // A store that is down costs the agreement between instances, and nobody's sign-in.
      // oxlint-disable-next-line no-await-in-loop
      const there = await store.claim(key, PENDING, PENDING_MS).catch(() => null);
      if (there === null) return carryOut(key, session, by);
      if (there.value === REFUSED) throw new HandlerError('not-signed-in');
      if (there.value !== PENDING) {
        // oxlint-disable-next-line no-await-in-loop
        const opened = v.safeParse(sessionSchema, await by.sealer.open(there.value));
        if (opened.success) return opened.output;
      }
      // oxlint-disable-next-line no-await-in-loop
      await pause(clock, LOOK_MS, never);
    }
    throw new HandlerError('upstream-timeout');
  };

  return {
    async refresh(session, by) {
      if (session.refreshToken === undefined) throw new HandlerError('not-signed-in');
      const key = `streamloop:refresh:${await hash(session.refreshToken)}`;
      const known = running.get(key);
      if (known) return known;
      const mine = run(key, session, by).finally(() => running.delete(key));
      running.set(key, mine);
      return mine;
    },
  };
}

/** Servers that do not rotate send no refresh token: the one of before stays. */
function refreshed(session: StreamloopSession, tokens: Tokens, clock: Clock): StreamloopSession {
  const refreshToken = tokens.refreshToken ?? session.refreshToken;
  const { sid, endsAtMs } = session;
  return {
    sid,
    endsAtMs,
    accessToken: tokens.accessToken,
    scopes: tokens.scopes ?? session.scopes,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(tokens.expiresIn === undefined ? {} : { expiresAtMs: clock.now() + tokens.expiresIn * 1000 }),
  };
}

async function hash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`rlv-streamloop refresh ${text}`);
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
