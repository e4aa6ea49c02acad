/** Attributes of `WatchResults.LatencyPlot`. */
export enum WatchResultsLatencyPlotDataAttributes {
  /** Present before the first answer. */
  empty = 'data-empty',
}
