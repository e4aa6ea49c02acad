export type { StreamloopLiveStatsFailureMessageProps } from './failure-message/StreamloopLiveStatsFailureMessage.js';
export type { StreamloopLiveStatsFetchedProps } from './fetched/StreamloopLiveStatsFetched.js';
export type { StreamloopLiveStatsNoticeProps } from './notice/StreamloopLiveStatsNotice.js';
export type { StreamloopLiveStatsNumbersProps } from './numbers/StreamloopLiveStatsNumbers.js';
export type { StreamloopLiveStatsRootProps } from './root/StreamloopLiveStatsRoot.js';
export type { StreamloopLiveStatsStaleNoticeProps } from './stale-notice/StreamloopLiveStatsStaleNotice.js';
export { StreamloopLiveStats, type StreamloopLiveStatsProps } from './StreamloopLiveStats.js';
export type { StreamloopLiveStatsWatchLinkProps } from './watch-link/StreamloopLiveStatsWatchLink.js';
