import { HandlerError } from 'react-live-vision/server';

/** Nothing brings such a stream back. Whatever else fails may be well the next time. */
export const isOver = (error: unknown): boolean =>
  error instanceof HandlerError && (error.code === 'stream-not-found' || error.code === 'session-over');
