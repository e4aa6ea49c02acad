import { createOvershootHandler } from 'react-live-vision/server';
import { userOf } from '../../../../docs/recipes/login.js';

interface Env {
  SERVICE_KEY: string;
  HANDLE_SECRET: string;
}

/** Put in when the worker is bundled: a worker knows its bindings when it is called, and no sooner. */
declare const SERVICE_URL: string;

const handler = createOvershootHandler<Env>({
  basePath: '/api/overshoot',
  baseUrl: SERVICE_URL,
  apiKey: (env) => env.SERVICE_KEY,
  secrets: (env) => [{ kid: '1', secret: env.HANDLE_SECRET }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});

export default { fetch: (request: Request, env: Env): Promise<Response> => handler(request, env) };
