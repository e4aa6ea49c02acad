import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `WatchResults.LatencyPlot`. */
export enum WatchResultsLatencyPlotDataAttributes {
  /** Present before the first answer. */
  empty = 'data-empty',
}

/** What `WatchResults.LatencyPlot` shows differently. */
export const WatchResultsLatencyPlotStates: PartStates<WatchResultsLatencyPlotDataAttributes> = {
  [WatchResultsLatencyPlotDataAttributes.empty]: [''],
};
