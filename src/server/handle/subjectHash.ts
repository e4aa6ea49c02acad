import { base64url } from 'jose';
import { HandlerError } from '../http/HandlerError.js';

/** A subject as handles, stores and logs know it: nobody reads a name or an address out of it. */
export async function subjectHash(subject: string): Promise<string> {
  const bytes = new TextEncoder().encode(`react-live-vision subject ${subject}`);
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * Throws `HandlerError` `not-configured` for what is none: everybody without a name would be one and the same person.
 * `handler`: what the operator has called, for the log.
 */
export function checkSubject(handler: string, subject: unknown): void {
  if (typeof subject === 'string' && subject.trim() !== '') return;
  const cause = new Error(
    `${handler}: authorize() gave no subject. It must be a text that is the same for one person only, such as the id of an account; null for nobody.`,
  );
  throw new HandlerError('not-configured', { cause });
}
