import { base64url } from 'jose';
import * as v from 'valibot';
import type { OAuthDesk } from './OAuthDesk.js';
import { sessionSchema, type StreamloopSession } from './StreamloopSession.js';

const OVER = 'over';

/** Who is signed in; undefined where nobody is, it is over, somebody else uses the app now, or the cookie is not one of ours. */
export async function readSession(desk: OAuthDesk): Promise<StreamloopSession | undefined> {
  const session = await openCookie(desk);
  return session && session.subject === desk.subject && !(await isOver(desk, session)) ? session : undefined;
}

/** What the cookie says, whoever it belongs to. */
export async function openCookie({
  jar,
  sealers,
  call,
  cookieName,
}: OAuthDesk): Promise<StreamloopSession | undefined> {
  const sealed = jar.read(cookieName);
  const parsed = v.safeParse(sessionSchema, sealed && (await sealers.session.open(sealed)));
  return parsed.success && parsed.output.endsAtMs > call.clock.now() ? parsed.output : undefined;
}

/**
 * Has the answer keep a session. Not one that was signed out of meanwhile: the cookie of then may be that of the next one
 * already.
 */
export async function putSession(desk: OAuthDesk, session: StreamloopSession): Promise<void> {
  if (await isOver(desk, session)) return;
  const { call, jar, sealers, cookieName } = desk;
  const seconds = Math.max(1, Math.floor((session.endsAtMs - call.clock.now()) / 1000));
  const cookies = jar.put(cookieName, await sealers.session.seal({ ...session }, seconds), seconds);
  call.cookies.push(...cookies);
}

export const removeSession = ({ jar, call, cookieName }: OAuthDesk): void =>
  void call.cookies.push(...jar.remove(cookieName));

/** A request that is on its way must not sign in again whoever has just signed out, and a copy of the cookie is worth nothing. */
export async function endSession(
  { store, call, sessionSeconds }: OAuthDesk,
  session: StreamloopSession,
): Promise<void> {
  // A cookie of the same sign-in may have been renewed since, and lives for longer than this one.
  const ms = Math.max(sessionSeconds * 1000, session.endsAtMs - call.clock.now());
  await store.set(overKey(session), OVER, ms).catch(() => undefined);
}

/** While the store is down, nobody is signed out for it. */
export const isOver = async (
  { store }: Pick<OAuthDesk, 'store'>,
  session: StreamloopSession,
): Promise<boolean> => (await store.get(overKey(session)).catch(() => null)) === OVER;

/** Another one for each sign-in, and no secret: pages tell by it that somebody else may have signed in. */
export async function nameOfSession({ sid }: StreamloopSession): Promise<string> {
  const bytes = new TextEncoder().encode(`rlv-streamloop sign-in ${sid}`);
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, 16);
}

const overKey = ({ sid }: StreamloopSession): string => `streamloop:over:${sid}`;
