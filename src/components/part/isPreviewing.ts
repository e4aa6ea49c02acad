import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';

/** Whether the source is on and nothing of it is sent. */
export const isPreviewing = ({ phase, capture }: Pick<StreamSnapshot, 'phase' | 'capture'>): boolean =>
  (phase === 'idle' || phase === 'armed') && (capture.state === 'live' || capture.state === 'interrupted');
