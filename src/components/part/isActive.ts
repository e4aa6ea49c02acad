import type { Phase } from '../../core/session/phase.js';

/** Whether there is a stream at the service that may count frames. */
export const isActive = (phase: Phase): boolean =>
  phase === 'connecting' || phase === 'waiting' || phase === 'live' || phase === 'reconnecting';
