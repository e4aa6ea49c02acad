import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSignIn.Root`. */
export enum StreamloopSignInRootDataAttributes {
  /** How far it is: `status` of `AuthSnapshot`. */
  status = 'data-status',
}

/** What `StreamloopSignIn.Root` shows differently. */
export const StreamloopSignInRootStates: PartStates<StreamloopSignInRootDataAttributes> = {
  [StreamloopSignInRootDataAttributes.status]: ['unknown', 'signed-out', 'signing-in', 'signed-in', 'failed'],
};
