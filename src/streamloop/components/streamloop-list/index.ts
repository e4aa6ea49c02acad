export type { StreamloopListFailureMessageProps } from './failure-message/StreamloopListFailureMessage.js';
export type { StreamloopListLoadMoreTriggerProps } from './load-more-trigger/StreamloopListLoadMoreTrigger.js';
export type { StreamloopListNoticeProps } from './notice/StreamloopListNotice.js';
export type { StreamloopListRootProps } from './root/StreamloopListRoot.js';
export type { StreamloopListStaleNoticeProps } from './stale-notice/StreamloopListStaleNotice.js';
export { StreamloopList, type StreamloopListProps } from './StreamloopList.js';
export type { StreamloopListTableProps } from './table/StreamloopListTable.js';
