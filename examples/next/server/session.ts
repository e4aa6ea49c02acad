import 'server-only';
import { jwtVerify, SignJWT } from 'jose';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { requireEnv } from './requireEnv';
import { findUser, type User } from './users';

// A demo login: whoever opens the page chooses who to be, and there is no password. What an app of yours has in its place
// (Auth.js, Clerk, a session of your own) is called in `currentUser`; nothing else here asks who somebody is.

const COOKIE = 'demo-session';
const HOURS = 8;
const ALGORITHM = 'HS256';
/** So that nothing else that is signed with the same key can be taken for a session. */
const KIND = 'demo-session';

/** Who is signed in, by the cookie of the request that is being answered; null for everybody else. */
export const currentUser = cache(async (): Promise<User | null> => {
  const token = (await cookies()).get(COOKIE)?.value;
  if (token === undefined) return null;
  const key = sessionKey();
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], typ: KIND });
    return findUser(payload.sub);
  } catch {
    return null;
  }
});

/** For pages: whoever is not signed in goes to the login. */
export async function requireUser(): Promise<User> {
  return (await currentUser()) ?? redirect('/');
}

/** For Server Actions. */
export async function openSession(user: User): Promise<void> {
  const token = await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: KIND })
    .setSubject(user.id)
    .setIssuedAt()
    .setExpirationTime(`${HOURS}h`)
    .sign(sessionKey());
  const jar = await cookies();
  jar.set(COOKIE, token, {
    // No script reads it, and no other site has it sent along with what it posts.
    httpOnly: true,
    sameSite: 'lax',
    // As the browser sees this site, also behind a proxy. Without TLS (this machine) some keep no such cookie.
    secure: (await headers()).get('origin')?.startsWith('http://') !== true,
    maxAge: HOURS * 3600,
    path: '/',
  });
}

/** For Server Actions. */
export async function closeSession(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

function sessionKey(): Uint8Array {
  const key = new TextEncoder().encode(requireEnv('SESSION_SECRET'));
  if (key.length < 32) throw new Error('SESSION_SECRET is shorter than 32 bytes: openssl rand -base64 32');
  return key;
}
