import type { ClientCall } from '../../core/client/ClientCall.js';

/** Whether a request brought nothing of use: no answer, or one that refuses. */
export const isFailed = ({ status, failure }: ClientCall): boolean =>
  failure !== null || status === null || status >= 400;
