import {
  createOvershootHandler as create,
  type HandlerOptions,
  type OvershootHandler,
} from '../../../../src/server/index.js';

/** Put in when the worker is bundled. */
declare const SERVICE_URL: string;

// Stands for `react-live-vision/server` in a recipe that knows the real service only.
export * from '../../../../src/server/index.js';
export const createOvershootHandler = <Ctx = void>(options: HandlerOptions<Ctx>): OvershootHandler<Ctx> =>
  create({ baseUrl: SERVICE_URL, ...options });
