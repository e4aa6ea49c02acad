import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopList.Root`. */
export enum StreamloopListRootDataAttributes {
  /** Present before anything is known. */
  loading = 'data-loading',
  /** Present where there are no streams. */
  empty = 'data-empty',
  /** Present while what is shown may be out of date. */
  stale = 'data-stale',
}

/** What `StreamloopList.Root` shows differently. */
export const StreamloopListRootStates: PartStates<StreamloopListRootDataAttributes> = {
  [StreamloopListRootDataAttributes.loading]: [''],
  [StreamloopListRootDataAttributes.empty]: [''],
  [StreamloopListRootDataAttributes.stale]: [''],
};
