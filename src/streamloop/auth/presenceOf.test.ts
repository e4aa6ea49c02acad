import { expect, it } from 'vitest';
import { StreamloopError } from '../errors/StreamloopError.js';
import { authAtRest } from './authAtRest.js';
import { presenceOf } from './presenceOf.js';

const failed = (code: 'access-denied' | 'sign-in-mismatch' | 'sign-in-failed' | 'network') => ({
  status: 'failed' as const,
  error: new StreamloopError(code, { stage: 'sign-in' }),
});

it.each([
  [{ status: 'unknown' as const }, 'unknown'],
  [{ status: 'signing-in' as const }, 'unknown'],
  [{ status: 'signed-out' as const }, 'absent'],
  [{ status: 'signed-in' as const }, 'present'],
  [failed('access-denied'), 'absent'],
  [failed('sign-in-mismatch'), 'absent'],
  [failed('sign-in-failed'), 'absent'],
  // Nobody could be asked: a call may still succeed.
  [failed('network'), 'present'],
])('%o is %s', (snapshot, presence) => {
  expect(presenceOf({ ...authAtRest, ...snapshot })).toBe(presence);
});
