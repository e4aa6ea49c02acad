export { StreamloopLiveStatsFailureMessage as FailureMessage } from './failure-message/StreamloopLiveStatsFailureMessage.js';
export { StreamloopLiveStatsFetched as Fetched } from './fetched/StreamloopLiveStatsFetched.js';
export { StreamloopLiveStatsNotice as Notice } from './notice/StreamloopLiveStatsNotice.js';
export { StreamloopLiveStatsNumbers as Numbers } from './numbers/StreamloopLiveStatsNumbers.js';
export { StreamloopLiveStatsRoot as Root } from './root/StreamloopLiveStatsRoot.js';
export { StreamloopLiveStatsStaleNotice as StaleNotice } from './stale-notice/StreamloopLiveStatsStaleNotice.js';
export { StreamloopLiveStatsWatchLink as WatchLink } from './watch-link/StreamloopLiveStatsWatchLink.js';
