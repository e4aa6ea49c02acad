export type { StreamloopStatusAnnouncerProps } from './announcer/StreamloopStatusAnnouncer.js';
export type { StreamloopStatusFailureMessageProps } from './failure-message/StreamloopStatusFailureMessage.js';
export type { StreamloopStatusRootProps } from './root/StreamloopStatusRoot.js';
export type { StreamloopStatusStaleNoticeProps } from './stale-notice/StreamloopStatusStaleNotice.js';
export type {
  StreamloopStatusStateProps,
  StreamloopStatusStateState,
} from './state/StreamloopStatusState.js';
export { StreamloopStatus, type StreamloopStatusProps } from './StreamloopStatus.js';
export type { StreamloopStatusUpdatedProps } from './updated/StreamloopStatusUpdated.js';
