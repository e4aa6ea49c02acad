import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopCreateForm.Root`. */
export enum StreamloopCreateFormRootDataAttributes {
  /** Present while the stream is being made. */
  pending = 'data-pending',
  /** Present while something in it has to be corrected. */
  invalid = 'data-invalid',
}

/** What `StreamloopCreateForm.Root` shows differently. */
export const StreamloopCreateFormRootStates: PartStates<StreamloopCreateFormRootDataAttributes> = {
  [StreamloopCreateFormRootDataAttributes.pending]: [''],
  [StreamloopCreateFormRootDataAttributes.invalid]: [''],
};
