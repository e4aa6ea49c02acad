import { createStore } from '../../core/store/createStore.js';
import { authAtRest } from './authAtRest.js';
import type { AuthSnapshot } from './StreamloopAuth.js';

/** What a sign-in shows to those who look, and the one look that is on its way. */
export interface AuthStore {
  getSnapshot: () => AuthSnapshot;
  subscribe: (listener: () => void) => () => void;
  check: () => Promise<void>;
  /** Changes what is shown. What is not named here begins anew. */
  show: (status: AuthSnapshot['status'], rest?: Partial<Omit<AuthSnapshot, 'status'>>) => void;
}

/** `look` is asked by `check`, once for all who ask meanwhile, and by the first who subscribes. It never rejects. */
export function createAuthStore(look: () => Promise<void>): AuthStore {
  const store = createStore(authAtRest);
  let looking: Promise<void> | null = null;
  const check = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  return {
    getSnapshot: store.getSnapshot,
    subscribe(listener) {
      if (store.getSnapshot().status === 'unknown') void check();
      return store.subscribe(listener);
    },
    check,
    show: (status, rest) => store.set({ ...authAtRest, status, ...rest }),
  };
}
