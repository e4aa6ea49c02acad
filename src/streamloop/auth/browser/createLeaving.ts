import type { StreamloopError } from '../../errors/StreamloopError.js';
import type { AuthStore } from '../createAuthStore.js';
import type { AuthSnapshot } from '../StreamloopAuth.js';

/** The time between leaving for a sign-in and what comes of it. */
export interface Leaving {
  begin(): void;
  /** Nothing came of it, or no answer where there is no error: whoever was signed in before still is. */
  giveUp(error?: StreamloopError): void;
}

/** Somebody who is signed in also leaves for a sign-in, such as for more scopes. `isHeld`: whether the tokens still are. */
export function createLeaving(
  { getSnapshot, show }: Pick<AuthStore, 'getSnapshot' | 'show'>,
  isHeld: () => boolean,
): Leaving {
  let before: AuthSnapshot | null = null;
  return {
    begin() {
      const now = getSnapshot();
      if (now.status !== 'signing-in') before = now.status === 'signed-in' ? now : null;
      show('signing-in');
    },
    giveUp(error) {
      if (before && isHeld()) show('signed-in', { ...before, error: error ?? null });
      else if (error) show('failed', { error });
      else show('signed-out');
    },
  };
}
