/**
 * Those of `scopes` that an authorization server offers (`scopes_supported`, which it may leave out): others, it may refuse the
 * whole sign-in for. All of them where it names none: a server need not name what it has, and without any there would be no
 * right at all.
 */
export function offeredScopes(
  scopes: readonly string[],
  supported: readonly string[] | undefined,
): readonly string[] {
  const offered = scopes.filter((scope) => supported?.includes(scope));
  return offered.length > 0 ? offered : scopes;
}
