import { isElsewhere } from '../../core/capture/isElsewhere.js';
import type { StreamSession } from '../../core/session/StreamSession.js';

/** Whether the video comes from elsewhere, so that there is no camera here to look at, to choose or to turn on. */
export const isExternal = (session: StreamSession): boolean => isElsewhere(session.getSource());
