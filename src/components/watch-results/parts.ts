export { WatchResultsAnnouncer as Announcer } from './announcer/WatchResultsAnnouncer.js';
export { WatchResultsConfirmed as Confirmed } from './confirmed/WatchResultsConfirmed.js';
export { WatchResultsFailure as Failure } from './failure/WatchResultsFailure.js';
export { WatchResultsHistory as History } from './history/WatchResultsHistory.js';
export { WatchResultsLatencyPlot as LatencyPlot } from './latency-plot/WatchResultsLatencyPlot.js';
export { WatchResultsLatest as Latest } from './latest/WatchResultsLatest.js';
export { WatchResultsRoot as Root } from './root/WatchResultsRoot.js';
export { WatchResultsState as State } from './state/WatchResultsState.js';
