import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `AskBox.Root`. */
export enum AskBoxRootDataAttributes {
  /** How far the question is: one of `AskState`. */
  state = 'data-state',
}

/** What `AskBox.Root` shows differently. */
export const AskBoxRootStates: PartStates<AskBoxRootDataAttributes> = {
  [AskBoxRootDataAttributes.state]: [
    'idle',
    'waiting',
    'asking',
    'answering',
    'answered',
    'failed',
    'aborted',
  ],
};
