import type { PartStates } from '../../../../components/part/PartStates.js';

/** Attributes of `StreamloopSignIn.Trigger`. */
export enum StreamloopSignInTriggerDataAttributes {
  /** What pressing does: `sign-in` or `sign-out`. */
  action = 'data-action',
}

/** What `StreamloopSignIn.Trigger` shows differently. */
export const StreamloopSignInTriggerStates: PartStates<StreamloopSignInTriggerDataAttributes> = {
  [StreamloopSignInTriggerDataAttributes.action]: ['sign-in', 'sign-out'],
};
