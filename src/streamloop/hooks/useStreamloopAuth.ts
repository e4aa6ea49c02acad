'use client';
import { useEffect, useMemo } from 'react';
import type { AuthSnapshot } from '../auth/StreamloopAuth.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useAuthSnapshot } from './useWhoIsThere.js';

/** Who is signed in, and the two ways to change that. From clicks only. */
export interface StreamloopAuthState extends AuthSnapshot {
  /** Leaves the page for the authorization server. `returnTo`: a path of this page's own server. */
  signIn: (options?: { returnTo?: string }) => Promise<void>;
  /** Also clears what this module has in the cache. */
  signOut: () => Promise<void>;
}

/**
 * Looks who is signed in when it is mounted, which is a read. Throws `missing-provider` where the provider was given no
 * `auth`.
 */
export function useStreamloopAuth(): StreamloopAuthState {
  const { auth } = useStreamloopContext();
  if (!auth)
    throw new StreamloopError('missing-provider', {
      stage: 'setup',
      detail:
        'The <StreamloopProvider> above has no `auth`: make one with createHandlerAuth or createBrowserAuth.',
    });
  const snapshot = useAuthSnapshot(auth);
  useEffect(() => {
    void auth.check();
    // Back from the authorization server without an answer, the page is as it was when it was left.
    const restored = ({ persisted }: PageTransitionEvent): void => void (persisted && auth.check());
    addEventListener('pageshow', restored);
    return () => removeEventListener('pageshow', restored);
  }, [auth]);
  const ways = useMemo(
    () => ({
      signIn: (options?: { returnTo?: string }) => auth.signIn(options),
      signOut: () => auth.signOut(),
    }),
    [auth],
  );
  return useMemo(() => ({ ...snapshot, ...ways }), [snapshot, ways]);
}
