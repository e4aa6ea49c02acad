import { randomBytes } from 'node:crypto';

/** An id as LiveKit makes them: a prefix for the kind (`PA`, `RM`, `TR`) and 12 characters. */
export function createSid(prefix: 'PA' | 'RM' | 'TR'): string {
  return `${prefix}_${randomBytes(6).toString('hex')}`;
}
