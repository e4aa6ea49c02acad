import { env } from '$env/dynamic/private';
import type { RequestHandler } from '@sveltejs/kit';
import { createOvershootHandler } from 'react-live-vision/server';

const handler = createOvershootHandler<App.Locals>({
  basePath: '/api/overshoot',
  apiKey: () => env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: env.HANDLE_SECRET ?? '' }],
  // Whom `handle` in `hooks.server.ts` has found.
  authorize: (_, { user }) => user && { subject: user.id },
});

const answer: RequestHandler = ({ request, locals }) => handler(request, locals);
export { answer as GET, answer as POST, answer as DELETE };
