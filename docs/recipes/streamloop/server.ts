import { createServer } from 'node:http';
import { createStreamloopHandler, toNodeListener } from 'react-live-vision/server';

const handler = createStreamloopHandler({
  basePath: '/api/streamloop',
  access: {
    kind: 'oauth',
    clientId: process.env.STREAMLOOP_CLIENT_ID ?? '',
    clientSecret: () => process.env.STREAMLOOP_CLIENT_SECRET ?? '',
    secrets: () => [{ kid: '1', secret: process.env.COOKIE_SECRET ?? '' }],
  },
});

export const server = createServer(toNodeListener(handler));
