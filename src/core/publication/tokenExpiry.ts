import * as v from 'valibot';

const claims = v.object({ exp: v.number() });

/**
 * When a token expires, Unix ms on its issuer's clock; null where it does not say. Read, not verified: good enough to
 * choose a moment, never to trust anybody.
 */
export function tokenExpiresAtMs(token: string): number | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const parsed = v.safeParse(claims, JSON.parse(atob(payload)));
    return parsed.success ? parsed.output.exp * 1000 : null;
  } catch {
    return null;
  }
}
