import type { PartStates } from '../part/PartStates.js';

/** Attributes of `ModelSelect`. */
export enum ModelSelectDataAttributes {
  /** Present until the list has been asked for the first time. */
  loading = 'data-loading',
  /** Present while the last try to get the list has failed. */
  invalid = 'data-invalid',
  /** Present where no model can be asked. */
  empty = 'data-empty',
}

/** What `ModelSelect` shows differently. */
export const ModelSelectStates: PartStates<ModelSelectDataAttributes> = {
  [ModelSelectDataAttributes.loading]: [''],
  [ModelSelectDataAttributes.invalid]: [''],
  [ModelSelectDataAttributes.empty]: [''],
};
