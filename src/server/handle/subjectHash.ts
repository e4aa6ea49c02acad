import { base64url } from 'jose';

/** A subject as handles, stores and logs know it: nobody reads a name or an address out of it. */
export async function subjectHash(subject: string): Promise<string> {
  const bytes = new TextEncoder().encode(`react-live-vision subject ${subject}`);
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
