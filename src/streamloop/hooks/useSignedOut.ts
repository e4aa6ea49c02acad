'use client';
import { useCallback, useEffect, useReducer, useSyncExternalStore } from 'react';
import { authAtRest } from '../auth/authAtRest.js';
import type { AuthSnapshot, StreamloopAuth } from '../auth/StreamloopAuth.js';

/** Whether nobody is signed in, and a number that is another one whenever somebody else may be. */
export function useSignedOut(auth: StreamloopAuth | null): { isSignedOut: boolean; people: number } {
  const { status } = useAuthSnapshot(auth);
  const [people, change] = useReducer((number: number) => number + 1, 0);
  useEffect(() => {
    if (!auth) return;
    let before = auth.getSnapshot();
    return auth.subscribe(() => {
      const now = auth.getSnapshot();
      if (areOthers(before, now)) change();
      before = now;
    });
  }, [auth]);
  return { isSignedOut: status === 'signed-out', people };
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

function areOthers(before: AuthSnapshot, now: AuthSnapshot): boolean {
  if (before.status !== 'signed-in') return false;
  return now.status === 'signed-out' || before.workspaceId !== now.workspaceId;
}
