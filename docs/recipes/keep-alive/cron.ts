import { handler } from '../overshoot.js';
import { isOver } from './isOver.js';
import { watched } from './watched.js';

export async function GET(request: Request): Promise<Response> {
  const secret = process.env.CRON_SECRET;
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`)
    return new Response(null, { status: 401 });
  const handles = await watched.list();
  const results = await Promise.allSettled(
    handles.map(async (handle) => {
      try {
        await handler.keepAlive(handle);
      } catch (error) {
        if (!isOver(error)) throw error;
        await watched.remove(handle);
      }
    }),
  );
  // Left on the list: the next run tries them again.
  const failed = results.filter(({ status }) => status === 'rejected').length;
  return Response.json({ asked: handles.length, failed }, { status: failed > 0 ? 500 : 200 });
}
