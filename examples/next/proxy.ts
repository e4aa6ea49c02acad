import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/server/contentSecurityPolicy';
import { emulatorUrl } from '@/server/emulatorUrl';

/** Gives each page a policy with a nonce of its own, which Next.js finds in the request and puts on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    emulatorUrl: emulatorUrl(),
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Pages: what is a file or an answer of the API runs no scripts. */
export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|icon.svg).*)'],
};
