import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopCreateForm.Media`. */
export enum StreamloopCreateFormMediaDataAttributes {
  /** `video` or `audio`. */
  kind = 'data-kind',
}

/** What `StreamloopCreateForm.Media` shows differently. */
export const StreamloopCreateFormMediaStates: PartStates<StreamloopCreateFormMediaDataAttributes> = {
  [StreamloopCreateFormMediaDataAttributes.kind]: ['video', 'audio'],
};
