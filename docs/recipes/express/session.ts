import express, { type Request as ExpressRequest } from 'express';
import { createOvershootHandler, toNodeListener } from 'react-live-vision/server';

/** What Passport and its like leave on a request. */
type SignedIn = ExpressRequest & { user?: { id: string } };

const handler = createOvershootHandler<SignedIn>({
  basePath: '/api/overshoot',
  baseUrl: process.env.OVERSHOOT_URL ?? 'https://api.overshoot.ai/v1beta',
  apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
  authorize: (_, { user }) => (user ? { subject: user.id } : null),
});

export const app = express();
// After the middleware that sets `user`.
app.use('/api/overshoot', (request: SignedIn, response) =>
  toNodeListener((asked) => handler(asked, request))(request, response),
);
