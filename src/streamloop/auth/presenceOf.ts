import type { AuthSnapshot } from './StreamloopAuth.js';

/** Whether there is somebody to ask for. `unknown`: the first look is not back yet, or a sign-in is on its way. */
export type Presence = 'unknown' | 'absent' | 'present';

/** With these, the sign-in itself came to nothing. With others, nobody could be asked who is signed in. */
export const signInErrors = ['access-denied', 'sign-in-mismatch', 'sign-in-failed'] as const;

/** Of the sign-in, as far as it is known. Where it could not be found out, a call may still succeed. */
export function presenceOf({ status, error }: AuthSnapshot): Presence {
  if (status === 'unknown' || status === 'signing-in') return 'unknown';
  const hasFailed = status === 'failed' && signInErrors.some((code) => code === error?.code);
  return hasFailed || status === 'signed-out' ? 'absent' : 'present';
}
