import { createStreamloopHandler } from 'react-live-vision/server';

export const handler = createStreamloopHandler({
  basePath: '/api/streamloop',
  baseUrl: process.env.STREAMLOOP_URL ?? 'https://api.streamloop.app/v1',
  access: {
    kind: 'oauth',
    issuer: process.env.STREAMLOOP_ISSUER ?? 'https://streamloop.app',
    clientId: () => process.env.STREAMLOOP_CLIENT_ID ?? '',
    // As registered. Behind a proxy, and in Next.js, no server can see by itself how browsers reach it.
    redirectUri: process.env.STREAMLOOP_REDIRECT ?? 'http://localhost:3000/api/streamloop/auth/callback',
    // 32 random bytes or more: `openssl rand -base64 32`.
    secrets: () => [{ kid: '1', secret: process.env.COOKIE_SECRET ?? '' }],
  },
  // What is wrong with the setup is told here, and to no browser.
  onEvent({ operation, cause }) {
    if (cause instanceof Error) process.stderr.write(`streamloop ${operation}: ${cause.message}\n`);
  },
});
