/** Attributes of `StreamStatusPlot`. */
export enum StreamStatusPlotDataAttributes {
  /** Present before anything has been measured. */
  empty = 'data-empty',
}
