import type { HandlerOptions } from 'react-live-vision/server';
import { userOf } from '../../../../docs/recipes/login.js';

/** Of an app whose runtime has an environment. */
export const handlerOptions = (): HandlerOptions => ({
  basePath: '/api/overshoot',
  baseUrl: process.env['SERVICE_URL'] ?? '',
  apiKey: () => process.env['SERVICE_KEY'] ?? '',
  secrets: () => [{ kid: '1', secret: process.env['HANDLE_SECRET'] ?? '' }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});
