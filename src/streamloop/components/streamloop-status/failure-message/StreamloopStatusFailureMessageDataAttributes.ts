import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopStatus.FailureMessage`. */
export enum StreamloopStatusFailureMessageDataAttributes {
  /** Code of the error: one of `streamloopErrorCatalog`. */
  code = 'data-code',
}

/** What `StreamloopStatus.FailureMessage` shows differently. */
export const StreamloopStatusFailureMessageStates: PartStates<StreamloopStatusFailureMessageDataAttributes> =
  {
    [StreamloopStatusFailureMessageDataAttributes.code]: ['network', 'not-signed-in', 'insufficient-scope'],
  };
