import type { HandlerEvent } from '../events/HandlerEvent.js';
import type { StreamloopOperation } from './http/streamloopRoutes.js';

/** One call, as a log may keep it. */
export type StreamloopHandlerEvent = HandlerEvent<StreamloopOperation>;
