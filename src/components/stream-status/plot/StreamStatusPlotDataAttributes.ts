import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamStatusPlot`. */
export enum StreamStatusPlotDataAttributes {
  /** Present before anything has been measured. */
  empty = 'data-empty',
}

/** What `StreamStatusPlot` shows differently. */
export const StreamStatusPlotStates: PartStates<StreamStatusPlotDataAttributes> = {
  [StreamStatusPlotDataAttributes.empty]: [''],
};
