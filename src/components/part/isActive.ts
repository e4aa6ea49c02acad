import type { Phase } from '../../core/session/phase.js';

const ACTIVE: readonly Phase[] = ['connecting', 'waiting', 'live', 'paused', 'stalled', 'reconnecting'];

/** Whether there is a stream at the service that may count frames. */
export const isActive = (phase: Phase): boolean => ACTIVE.includes(phase);
