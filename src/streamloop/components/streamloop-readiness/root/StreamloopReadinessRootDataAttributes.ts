import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopReadiness.Root`. */
export enum StreamloopReadinessRootDataAttributes {
  /** What the check has found: `true` or `false`. Not there before one. */
  ready = 'data-ready',
}

/** What `StreamloopReadiness.Root` shows differently. */
export const StreamloopReadinessRootStates: PartStates<StreamloopReadinessRootDataAttributes> = {
  [StreamloopReadinessRootDataAttributes.ready]: ['true', 'false'],
};
