export { StreamloopListFailureMessage as FailureMessage } from './failure-message/StreamloopListFailureMessage.js';
export { StreamloopListLoadMoreTrigger as LoadMoreTrigger } from './load-more-trigger/StreamloopListLoadMoreTrigger.js';
export { StreamloopListNotice as Notice } from './notice/StreamloopListNotice.js';
export { StreamloopListRoot as Root } from './root/StreamloopListRoot.js';
export { StreamloopListStaleNotice as StaleNotice } from './stale-notice/StreamloopListStaleNotice.js';
export { StreamloopListTable as Table } from './table/StreamloopListTable.js';
