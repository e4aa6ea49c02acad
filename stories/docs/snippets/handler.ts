import { createOvershootHandler } from 'react-live-vision/server';

/** Stands for your own login. */
declare function userOf(request: Request): Promise<{ id: string } | null>;

export const handler = createOvershootHandler({
  basePath: '/api/overshoot',
  // Functions: importing and building need no secret.
  apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
  limits: { liveStreams: 1, asksPerMinute: 60 },
  models: ['emulator/frame-facts'],
  onEvent: ({ operation, status, code, durationMs }) =>
    process.stdout.write(`${operation} ${status} ${code ?? ''} ${durationMs} ms\n`),
});
