import { base64url } from 'jose';
import { ResponseBodyError } from 'oauth4webapi';
import * as v from 'valibot';
import { pause } from '../../../core/time/pause.js';
import type { Clock } from '../../../platform/clock/Clock.js';
import { HandlerError } from '../../http/HandlerError.js';
import type { Store } from '../../store/Store.js';
import type { Sealer } from '../cookies/createSealer.js';
import type { OAuth, Tokens } from './createOAuth.js';
import { createRecent } from './createRecent.js';
import { revokeBriefly } from './revokeBriefly.js';
import { isOver } from './sessionCookie.js';
import { sessionSchema, type StreamloopSession } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** What the tokens of a session were exchanged for: just now, or by somebody before. */
export interface Refreshed {
  session: StreamloopSession;
  isFresh: boolean;
}

/** Exchanges a session whose access token is over for one that works. */
export interface Refresher {
  /**
   * One refresh for all who wait, in all instances. Throws `HandlerError`: `not-signed-in` where it is refused,
   * `store-unavailable` where that may be because another instance was first, `not-configured` where that one has a secret
   * that is unknown here.
   */
  refresh(session: StreamloopSession, by: { oauth: OAuth; sealer: Sealer }): Promise<Refreshed>;
  /** What became of a session since, by what this process and the store still know; itself where nothing did. */
  newest(session: StreamloopSession, sealer: Sealer): Promise<StreamloopSession>;
}

/** While somebody asks. Longer than a token endpoint may take. */
const PENDING = '';
const PENDING_MS = 20_000;
const REFUSED = 'refused';
/** How long browsers may still come with the cookie of before: one that was closed in the middle never had the new one. */
const KEEP_MS = 24 * 3600_000;
const LOOK_MS = 150;
/** Without a store: for calls that were on their way with the cookie of before. */
const RECENT_MS = 60_000;
const MOST_RECENT = 1000;
const AGAIN_MS = 1000;
/** The wall clock, by which what is sealed dies, is not the one of the store. */
const SLACK_SECONDS = 60;
const UNKNOWN_SECRET =
  'createStreamloopHandler: the store holds tokens that none of `secrets` opens, so another instance encrypts with one that this one does not know. Add a new secret at the end of the list, everywhere; only then move it to the front.';
/** Of exchanges that follow each other, within the time for which they are kept. */
const LONGEST_CHAIN = 50;

export interface RefresherOptions {
  store: Store;
  clock: Clock;
  /** How long a browser stays signed in from each exchange on. */
  sessionSeconds: number;
}

export function createRefresher({ store, clock, sessionSeconds }: RefresherOptions): Refresher {
  const running = new Map<string, Promise<Refreshed>>();
  // A store that fails must not have this process send a refresh token twice.
  const recent = createRecent<StreamloopSession>({ clock, ms: RECENT_MS, most: MOST_RECENT });
  // Others may wait for the same.
  const never = new AbortController().signal;

  const carryOut = async (
    key: string,
    session: StreamloopSession,
    { oauth, sealer, isAgreed }: { oauth: OAuth; sealer: Sealer; isAgreed: boolean },
  ): Promise<StreamloopSession> => {
    try {
      const tokens = await oauth.refresh(session.refreshToken ?? '');
      const next = refreshed(session, tokens, { nowMs: clock.now(), sessionSeconds });
      recent.keep(key, next);
      const sealed = await sealer.seal({ ...next }, KEEP_MS / 1000 + SLACK_SECONDS);
      await store.set(key, sealed, KEEP_MS).catch(() => undefined);
      if (!(await isOver({ store }, session))) return next;
      // Signed out of while it was exchanged: who has signed out does not know of these.
      await revokeBriefly(oauth, next.refreshToken ?? next.accessToken, clock);
    } catch (thrown) {
      const cause = withoutSecrets(thrown);
      if (!(thrown instanceof ResponseBodyError && thrown.error === 'invalid_grant')) {
        if (isAgreed) await store.delete(key).catch(() => undefined);
        throw new HandlerError('upstream-failed', { cause });
      }
      // Another instance may have used it, and the browser may have the new cookie already.
      if (!isAgreed) throw new HandlerError('store-unavailable', { cause, retryAfterMs: AGAIN_MS });
      await store.set(key, REFUSED, PENDING_MS).catch(() => undefined);
      throw new HandlerError('not-signed-in', { cause });
    }
    throw new HandlerError('not-signed-in');
  };

  const open = async (sealed: string, sealer: Sealer): Promise<StreamloopSession | undefined> => {
    const opened = v.safeParse(sessionSchema, await sealer.open(sealed));
    return opened.success ? opened.output : undefined;
  };

  const known = async (sealed: string, sealer: Sealer): Promise<StreamloopSession> => {
    const session = await open(sealed, sealer);
    if (session) return session;
    // Nobody can wait for that to change.
    throw new HandlerError('not-configured', { cause: new Error(UNKNOWN_SECRET) });
  };

  const stored = async (key: string, sealer: Sealer): Promise<StreamloopSession | undefined> => {
    const there = await store.get(key).catch(() => null);
    return there ? open(there, sealer) : undefined;
  };

  const run = async (
    key: string,
    session: StreamloopSession,
    by: { oauth: OAuth; sealer: Sealer },
  ): Promise<Refreshed> => {
    const until = clock.mono() + PENDING_MS;
    while (clock.mono() < until) {
      // A store that is down costs the agreement between instances, and nobody's sign-in.
      // oxlint-disable-next-line no-await-in-loop
      const there = await store.claim(key, PENDING, PENDING_MS).catch(() => undefined);
      if (!there) {
        // oxlint-disable-next-line no-await-in-loop
        const next = await carryOut(key, session, { ...by, isAgreed: there === null });
        return { session: next, isFresh: true };
      }
      if (there.value === REFUSED) throw new HandlerError('not-signed-in');
      // oxlint-disable-next-line no-await-in-loop
      if (there.value !== PENDING) return { session: await known(there.value, by.sealer), isFresh: false };
      // oxlint-disable-next-line no-await-in-loop
      await pause(clock, LOOK_MS, never);
    }
    throw new HandlerError('upstream-timeout');
  };

  return {
    async refresh(session, by) {
      if (session.refreshToken === undefined) throw new HandlerError('not-signed-in');
      const key = await keyOf(session);
      const known = recent.get(key);
      if (known) return { session: known, isFresh: false };
      const asked = running.get(key);
      if (asked) return asked;
      const mine = run(key, session, by).finally(() => running.delete(key));
      running.set(key, mine);
      return mine;
    },
    async newest(session, sealer) {
      let last = session;
      for (let steps = 0; steps < LONGEST_CHAIN && last.refreshToken !== undefined; steps += 1) {
        // oxlint-disable-next-line no-await-in-loop
        const key = await keyOf(last);
        // oxlint-disable-next-line no-await-in-loop
        const next = recent.get(key) ?? (await stored(key, sealer));
        if (!next) break;
        last = next;
      }
      return last;
    },
  };
}

/** Servers that do not rotate send no refresh token: the one of before stays. */
function refreshed(
  session: StreamloopSession,
  tokens: Tokens,
  { nowMs, sessionSeconds }: { nowMs: number; sessionSeconds: number },
): StreamloopSession {
  const refreshToken = tokens.refreshToken ?? session.refreshToken;
  const { sid, subject } = session;
  return {
    sid,
    subject,
    endsAtMs: nowMs + sessionSeconds * 1000,
    accessToken: tokens.accessToken,
    scopes: tokens.scopes ?? session.scopes,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(tokens.expiresIn === undefined ? {} : { expiresAtMs: nowMs + tokens.expiresIn * 1000 }),
  };
}

/** Tokens in the store, which is not to know them. Both, because servers that do not rotate leave one of them as it is. */
async function keyOf({ refreshToken = '', accessToken }: StreamloopSession): Promise<string> {
  const bytes = new TextEncoder().encode(`rlv-streamloop refresh ${refreshToken} ${accessToken}`);
  const hash = base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return `streamloop:refresh:${hash}`;
}
