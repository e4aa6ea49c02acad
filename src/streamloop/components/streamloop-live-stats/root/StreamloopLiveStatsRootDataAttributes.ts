import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopLiveStats.Root`. */
export enum StreamloopLiveStatsRootDataAttributes {
  /** State of the broadcast as YouTube says it. Not there without one. */
  lifecycle = 'data-lifecycle',
  /** Present while what is shown may be out of date. */
  stale = 'data-stale',
}

/** What `StreamloopLiveStats.Root` shows differently. */
export const StreamloopLiveStatsRootStates: PartStates<StreamloopLiveStatsRootDataAttributes> = {
  [StreamloopLiveStatsRootDataAttributes.lifecycle]: ['LIVE', 'COMPLETE'],
  [StreamloopLiveStatsRootDataAttributes.stale]: [''],
};
