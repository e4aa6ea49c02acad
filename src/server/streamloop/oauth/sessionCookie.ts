import * as v from 'valibot';
import type { OAuthDesk } from './OAuthDesk.js';
import { sessionSchema, type StreamloopSession } from './StreamloopSession.js';

const NAME = 'lv_streamloop';
const OVER = 'over';

/** Who is signed in; undefined where nobody is, or the cookie is not one of ours. */
export async function readSession({ jar, sealers, call }: OAuthDesk): Promise<StreamloopSession | undefined> {
  const sealed = jar.read(NAME);
  const parsed = v.safeParse(sessionSchema, sealed && (await sealers.session.open(sealed)));
  return parsed.success && parsed.output.endsAtMs > call.clock.now() ? parsed.output : undefined;
}

/** `Set-Cookie` of a session; none where it was signed out of meanwhile, by another request of the same browser. */
export async function putSession(desk: OAuthDesk, session: StreamloopSession): Promise<string[]> {
  // A store without a question: to claim for a moment tells what is there.
  const there = await desk.store.claim(overKey(session), '', 1).catch(() => null);
  if (there?.value === OVER) return removeSession(desk);
  const seconds = Math.max(1, Math.floor((session.endsAtMs - desk.call.clock.now()) / 1000));
  return desk.jar.put(NAME, await desk.sealers.session.seal({ ...session }, seconds), seconds);
}

export const removeSession = ({ jar }: OAuthDesk): string[] => jar.remove(NAME);

/** A request that is on its way must not sign in again whoever has just signed out. */
export async function endSession(desk: OAuthDesk, session: StreamloopSession): Promise<void> {
  const ms = Math.max(1, session.endsAtMs - desk.call.clock.now());
  await desk.store.set(overKey(session), OVER, ms).catch(() => undefined);
}

const overKey = ({ sid }: StreamloopSession): string => `streamloop:over:${sid}`;
