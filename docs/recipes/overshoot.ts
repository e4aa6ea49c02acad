import { createOvershootHandler } from 'react-live-vision/server';
import { userOf } from './login.js';

export const handler = createOvershootHandler({
  basePath: '/api/overshoot',
  baseUrl: process.env.OVERSHOOT_URL ?? 'https://api.overshoot.ai/v1beta',
  apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});
