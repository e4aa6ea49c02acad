import { Redis } from 'ioredis';
import { createOvershootHandler, createRedisStore } from 'react-live-vision/server';

declare function userOf(request: Request): Promise<{ id: string } | null>;

const redis = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');

export const handler = createOvershootHandler({
  basePath: '/api/overshoot',
  apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
  store: createRedisStore({ redis }),
});
