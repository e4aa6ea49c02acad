import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `AskBox.Answer`. */
export enum AskBoxAnswerDataAttributes {
  /** How far the question is: one of `AskState`. */
  state = 'data-state',
  /** Present where the answer is over and not all there is: cut off, cancelled, lost on the way, or empty. */
  incomplete = 'data-incomplete',
}

/** What `AskBox.Answer` shows differently. */
export const AskBoxAnswerStates: PartStates<AskBoxAnswerDataAttributes> = {
  [AskBoxAnswerDataAttributes.state]: ['answering', 'answered', 'aborted'],
  [AskBoxAnswerDataAttributes.incomplete]: [''],
};
