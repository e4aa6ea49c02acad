import { Hono } from 'hono';
import { createOvershootHandler } from 'react-live-vision/server';
import { userOf } from '../login.js';

interface Env {
  OVERSHOOT_API_KEY: string;
  HANDLE_SECRET: string;
}

const handler = createOvershootHandler<Env>({
  basePath: '/api/overshoot',
  apiKey: (env) => env.OVERSHOOT_API_KEY,
  secrets: (env) => [{ kid: '1', secret: env.HANDLE_SECRET }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});

const app = new Hono<{ Bindings: Env }>();
app.all('/api/overshoot/*', (c) => handler(c.req.raw, c.env));
export default app;
