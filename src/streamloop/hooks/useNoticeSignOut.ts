'use client';
import { useEffect } from 'react';
import type { Clock } from '../../platform/clock/Clock.js';
import { presenceOf } from '../auth/presenceOf.js';
import type { AuthSnapshot, StreamloopAuth } from '../auth/StreamloopAuth.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';

/** Calls may succeed for long where nobody says who is signed in. */
const LOOK_AGAIN_MS = 5000;

/**
 * A sign-in also ends elsewhere: in another tab, at the authorization server, with a token that cannot be renewed. The
 * first call that is refused for it has everybody look again, so that the page offers to sign in. So does a call that
 * succeeds where it could not be found out who is signed in: somebody is.
 */
export function useNoticeSignOut(client: StreamloopClient, auth: StreamloopAuth | null, clock: Clock): void {
  useEffect(() => {
    if (!auth) return;
    let lookedAt = -Infinity;
    return client.onCall(({ status, failure }) => {
      if (status === 401 || failure === 'not-signed-in') void auth.check();
      if (failure !== null || status === null || status >= 400 || !isNotKnown(auth.getSnapshot())) return;
      const now = clock.mono();
      if (now - lookedAt < LOOK_AGAIN_MS) return;
      lookedAt = now;
      void auth.check();
    });
  }, [client, auth, clock]);
}

/** Nobody could be asked. A sign-in that came to nothing is known to have. */
const isNotKnown = (snapshot: AuthSnapshot): boolean =>
  snapshot.status === 'failed' && presenceOf(snapshot) === 'present';
