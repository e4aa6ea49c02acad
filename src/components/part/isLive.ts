import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';

/** Whether a person may be told "live": with a lost lease nobody knows, whatever was counted before. */
export const isLive = ({ phase, lease }: Pick<StreamSnapshot, 'phase' | 'lease'>): boolean =>
  phase === 'live' && lease !== 'lost';
