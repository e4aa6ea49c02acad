/** Attributes of `AskBox.Root`. */
export enum AskBoxRootDataAttributes {
  /** How far the question is: one of `AskState`. */
  state = 'data-state',
}
