/** Attributes of `AskBox.Answer`. */
export enum AskBoxAnswerDataAttributes {
  /** How far the question is: one of `AskState`. */
  state = 'data-state',
  /** Present where the answer is over and not all there is: cut off, cancelled, lost on the way, or empty. */
  incomplete = 'data-incomplete',
}
