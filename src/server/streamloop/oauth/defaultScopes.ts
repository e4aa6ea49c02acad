import { offeredScopes } from '../../../core/oauth/offeredScopes.js';

/** Of the protocol: who has signed in, and a refresh token. */
const OF_PROTOCOL = ['openid', 'offline_access'];
/** All that the hooks and components do. */
const OWN = ['streamloop:read', 'streamloop:write', 'streamloop:destructive'];

/** What is asked for where the app names nothing, of what the server says that it offers. */
export const defaultScopes = (supported: readonly string[] | undefined): readonly string[] => [
  ...OF_PROTOCOL.filter((scope) => supported?.includes(scope) ?? true),
  ...offeredScopes(OWN, supported),
];
