import { newEvent } from '../events/createTelling.js';
import { createFrame } from '../frame/createFrame.js';
import type { HandlerOptions } from '../HandlerOptions.js';
import type { RouteTable } from '../http/matchRoute.js';
import { deleteStream } from '../operations/ofStream.js';
import { openOwn } from '../operations/openOwn.js';
import type { ContextArgument } from '../OvershootHandler.js';
import { createRealtimeStream } from './createRealtimeStream.js';
import { listRealtimeModels } from './listRealtimeModels.js';
import { readInfo, renewRealtime, sendFeedback, setPrompt, spectate } from './ofRealtimeStream.js';
import type { RealtimeHandler, ResultsSource } from './RealtimeHandler.js';

const SERVICE_URL = 'https://api.overshoot.ai/v0.2';

const operations = {
  create: createRealtimeStream,
  keepalive: renewRealtime,
  delete: deleteStream,
  prompt: setPrompt,
  info: readInfo,
  spectate,
  feedback: sendFeedback,
  models: listRealtimeModels,
} as const;

const routes: RouteTable<keyof typeof operations> = {
  collections: { '/streams': { POST: 'create' }, '/models': { GET: 'models' } },
  ofStream: {
    '': { DELETE: 'delete' },
    '/keepalive': { POST: 'keepalive' },
    '/config/prompt': { PATCH: 'prompt' },
    '/info': { GET: 'info' },
    '/spectate': { POST: 'spectate' },
    '/feedback': { POST: 'feedback' },
  },
};

/**
 * Makes the server side for apps on the older API (v0.2, deprecated): its paths below `basePath`, with the API key here and
 * signed handles in place of ids there. Its results come over a WebSocket whose first message is the key: where the host is
 * Node, `relayResults` has them relayed. Options as of `createOvershootHandler`; `sources` and `media` mean nothing here, and a
 * create is not repeated by its key.
 *
 * @example
 * const handler = createRealtimeHandler({ basePath: '/api/realtime', apiKey, secrets, authorize });
 * export { handler as GET, handler as POST, handler as PATCH, handler as DELETE };
 */
export function createRealtimeHandler<Ctx = void>(options: HandlerOptions<Ctx>): RealtimeHandler<Ctx> {
  const frame = createFrame(options, { serviceUrl: SERVICE_URL, routes, operations });
  const { basePath, baseUrl } = frame.settings;
  const handle = (request: Request, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<Response> =>
    frame.handle(request, context as Ctx);

  return Object.assign(handle as RealtimeHandler<Ctx>, {
    basePath,
    results(this: void, request: Request, name: string, ...[context]: ContextArgument<Ctx> | [Ctx]) {
      const event = newEvent('results');
      return frame.telling(event, async (): Promise<ResultsSource> => {
        const call = await frame.admit(request, name, context as Ctx, event);
        const { sid, exp } = await openOwn(call, name);
        await call.quotas.takeStatus(sid);
        const { apiKey } = await frame.secretParts(context as Ctx, event);
        const url = `${baseUrl.replace(/^http/, 'ws')}/ws/streams/${encodeURIComponent(sid)}`;
        return { url, apiKey, sid, endsAtMs: exp * 1000 };
      });
    },
  });
}
