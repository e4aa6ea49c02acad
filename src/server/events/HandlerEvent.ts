import type { Operation } from '../http/matchRoute.js';

/** One call, as a log may keep it. */
export interface HandlerEvent {
  type: 'call';
  requestId: string;
  /** Null where no path of the handler was asked for. */
  operation: Operation | null;
  status: number;
  /** Of the refusal; null where there was none. */
  code: string | null;
  /** Hash of the subject; null before it was known. */
  subject: string | null;
  durationMs: number;
  /** What went wrong behind the scenes, for those who run the server. */
  cause?: unknown;
}
