import { http, type HttpHandler } from 'msw';
import { systemClock } from '../../platform/clock/systemClock.js';
import { createRestService } from '../rest/createRestService.js';
import { createFakeWorld } from '../session/createFakeWorld.js';
import { withoutProblems } from '../session/withoutProblems.js';
import { apiPaths } from './apiPaths.js';
import type { OvershootMock, OvershootMockOptions } from './OvershootMock.js';

/**
 * MSW handlers for the REST API, with the service of `createTestSession` behind them: leases run out, keepalives renew them,
 * ended streams are remembered for a while, and faults happen on demand. What the app should not have called is answered
 * with 501 and makes `verify` throw. Time is real.
 *
 * @example
 * const overshoot = overshootHandlers({ endpoint: '/api/overshoot' });
 * server.use(...overshoot.handlers);
 * // render the app with <OvershootProvider client={client} platform={overshoot.platform}>, use it, then
 * overshoot.verify();
 */
export function overshootHandlers(options: OvershootMockOptions = {}): OvershootMock {
  const { maxStreams = 1, service: serviceOptions, media: mediaOptions } = options;
  const kind = options.kind ?? 'handler';
  const world = createFakeWorld(systemClock, {
    service: { ...serviceOptions, kind },
    ...(mediaOptions ? { media: mediaOptions } : {}),
  });
  let isChatScripted = false;
  const service: typeof world.service = {
    ...world.service,
    answer(...scripts) {
      isChatScripted = true;
      world.service.answer(...scripts);
    },
    fault(operation, ...fault) {
      isChatScripted ||= operation === 'chat';
      world.service.fault(operation, ...fault);
    },
  };
  const rest = createRestService(service, { kind, maxStreams, isChatScripted: () => isChatScripted });
  const handlers: HttpHandler[] = apiPaths(options).map(({ pattern, pathOf }) =>
    http.all(pattern, ({ request }) => rest.answer(request, pathOf(new URL(request.url).pathname))),
  );
  const { platform, media, room, viewers, page } = world;
  return {
    handlers,
    service,
    platform,
    media,
    room,
    viewers,
    page,
    leaks: () => world.leaks(),
    verify: () =>
      withoutProblems('The app did not use Overshoot as the test expects:', [
        ...rest.problems(),
        ...service.problems(),
        ...world.leaks(),
      ]),
  };
}
