import { HandlerError } from '../http/HandlerError.js';
import { RegionError } from './createUpstream.js';

/** Whether a create that failed may have made something. A request for another region has made nothing. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof HandlerError &&
  !(error instanceof RegionError) &&
  (error.code === 'upstream-failed' || error.code === 'upstream-timeout');
