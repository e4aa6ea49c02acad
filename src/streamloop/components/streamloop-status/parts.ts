export { StreamloopStatusAnnouncer as Announcer } from './announcer/StreamloopStatusAnnouncer.js';
export { StreamloopStatusFailureMessage as FailureMessage } from './failure-message/StreamloopStatusFailureMessage.js';
export { StreamloopStatusRoot as Root } from './root/StreamloopStatusRoot.js';
export { StreamloopStatusStaleNotice as StaleNotice } from './stale-notice/StreamloopStatusStaleNotice.js';
export { StreamloopStatusState as State } from './state/StreamloopStatusState.js';
export { StreamloopStatusUpdated as Updated } from './updated/StreamloopStatusUpdated.js';
