import type { AuthSnapshot } from './StreamloopAuth.js';

/** Before anybody has looked, and what a server renders. */
export const authAtRest: AuthSnapshot = {
  status: 'unknown',
  scopes: [],
  workspaceId: null,
  canSignIn: true,
  signInId: null,
  error: null,
};
