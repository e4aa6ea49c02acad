import type { NextConfig } from 'next';

/** For every answer, files included. What scripts may do and where pages may connect to is said by `proxy.ts`. */
const headers = [
  // The camera and the screen for this site alone, no frame of another one, and the microphone for nobody.
  { key: 'Permissions-Policy', value: 'camera=(self), display-capture=(self), microphone=()' },
  // Addresses may hold handles. `no-referrer` would also take the origin off forms, which Server Actions look for.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
];

const config: NextConfig = {
  poweredByHeader: false,
  // Each stream is asked about every few seconds, and its handle is long.
  logging: { incomingRequests: { ignore: [/^\/api\/overshoot\//] } },
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
