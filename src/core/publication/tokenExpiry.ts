/**
 * When a token expires, Unix ms on its issuer's clock; null where it does not say. Read, not verified: good enough to
 * choose a moment, never to trust anybody.
 */
export function tokenExpiresAtMs(token: string): number | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(payload));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return null;
    return typeof claims.exp === 'number' ? claims.exp * 1000 : null;
  } catch {
    return null;
  }
}
