'use client';
import { useEffect, useMemo } from 'react';
import type { AuthSnapshot, StreamloopAuth } from '../auth/StreamloopAuth.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useAuthSnapshot } from './useSignedOut.js';

/** Who is signed in, and the two ways to change that. From clicks only. */
export interface StreamloopAuthState extends AuthSnapshot, Pick<StreamloopAuth, 'signIn' | 'signOut'> {}

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
  useEffect(() => void auth.check(), [auth]);
  return useMemo(() => {
    const { signIn, signOut } = auth;
    return { ...snapshot, signIn, signOut };
  }, [auth, snapshot]);
}
