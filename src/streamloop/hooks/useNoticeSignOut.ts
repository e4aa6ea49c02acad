'use client';
import { useEffect } from 'react';
import type { StreamloopAuth } from '../auth/StreamloopAuth.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';

/**
 * A sign-in also ends elsewhere: in another tab, at the authorization server, with a token that cannot be renewed. The
 * first call that is refused for it has everybody look again, so that the page offers to sign in.
 */
export function useNoticeSignOut(client: StreamloopClient, auth: StreamloopAuth | null): void {
  useEffect(() => {
    if (!auth) return;
    return client.onCall(({ status, failure }) => {
      if (status === 401 || failure === 'not-signed-in') void auth.check();
    });
  }, [client, auth]);
}
