/** What a token may allow; each holds those before it (reference 2.3). `billing` stands apart, and opens nothing here. */
export const apiScopes = ['streamloop:read', 'streamloop:write', 'streamloop:destructive'] as const;

export type ApiScope = (typeof apiScopes)[number];

/** Whether one of these scopes allows what needs `needed`. */
export function allows(scopes: readonly string[], needed: ApiScope): boolean {
  return apiScopes.slice(apiScopes.indexOf(needed)).some((scope) => scopes.includes(scope));
}
