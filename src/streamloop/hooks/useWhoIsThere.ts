'use client';
import { useCallback, useEffect, useReducer, useSyncExternalStore } from 'react';
import { authAtRest } from '../auth/authAtRest.js';
import { type Presence, presenceOf } from '../auth/presenceOf.js';
import type { AuthSnapshot, StreamloopAuth } from '../auth/StreamloopAuth.js';

/** Whether somebody is signed in, and a number that is another one whenever somebody else may be. */
export function useWhoIsThere(auth: StreamloopAuth | null): { presence: Presence; people: number } {
  const snapshot = useAuthSnapshot(auth);
  const [people, change] = useReducer((number: number) => number + 1, 0);
  useEffect(() => {
    if (!auth) return;
    let known = signedIn(auth.getSnapshot());
    return auth.subscribe(() => {
      const now = auth.getSnapshot();
      if (known && areOthers(known, now)) change();
      if (now.status === 'signed-out') known = null;
      known = signedIn(now) ?? known;
    });
  }, [auth]);
  // Without a sign-in, who may ask is left to the client.
  return { presence: auth ? presenceOf(snapshot) : 'present', people };
}

/** What is known of who is signed in; at rest where there is nobody to ask. */
export function useAuthSnapshot(auth: StreamloopAuth | null): AuthSnapshot {
  const subscribe = useCallback(
    (callback: () => void) => auth?.subscribe(callback) ?? (() => undefined),
    [auth],
  );
  return useSyncExternalStore(
    subscribe,
    () => auth?.getSnapshot() ?? authAtRest,
    () => authAtRest,
  );
}

const signedIn = (snapshot: AuthSnapshot): AuthSnapshot | null =>
  snapshot.status === 'signed-in' ? snapshot : null;

/** Begins now; tells whether others are signed in since, or nobody. Where that is not known now, it is left to the service. */
export function watchForOthers(auth: StreamloopAuth | null): () => boolean {
  const known = auth && signedIn(auth.getSnapshot());
  return () => auth !== null && known !== null && areOthers(known, auth.getSnapshot());
}

/** Compared with those who were signed in last: in between, somebody may have been on the way to sign in. */
const areOthers = (known: AuthSnapshot, now: AuthSnapshot): boolean =>
  now.status === 'signed-out' ||
  (now.status === 'signed-in' && (now.workspaceId !== known.workspaceId || now.signInId !== known.signInId));
