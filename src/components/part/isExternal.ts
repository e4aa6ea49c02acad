import type { StreamSession } from '../../core/session/StreamSession.js';

/** Whether somebody else publishes, so that there is no camera here to look at, to choose or to turn on. */
export const isExternal = (session: StreamSession): boolean => session.getSource().type === 'external';
