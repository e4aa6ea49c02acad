/** Every scope that can be asked for, with what the consent page says of it. */
export const oauthScopes = {
  'streamloop:read': 'See streams, destinations, uploads and workspaces',
  'streamloop:write': 'Create, change, start and stop streams',
  'streamloop:destructive': 'Delete streams and destinations for good',
  'streamloop:billing': 'See what is used and get links to top up',
  openid: 'Know who you are',
  profile: 'See your name',
  email: 'See your e-mail address',
  // Which scope grants a refresh token is not documented: this is the one that OpenID Connect has for it.
  offline_access: 'Stay signed in while you are away',
} as const;

export type OauthScope = keyof typeof oauthScopes;

/** The scopes of a `scope` parameter, each once; `null` where one is not known. Without any it is to read. */
export function parseScopes(text: string | undefined): OauthScope[] | null {
  const words = [...new Set((text ?? '').split(' ').filter((word) => word !== ''))];
  const known = words.filter((word): word is OauthScope => Object.hasOwn(oauthScopes, word));
  if (known.length !== words.length) {
    return null;
  }
  return known.length > 0 ? known : ['streamloop:read'];
}
