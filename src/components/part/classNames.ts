/** The class of a part and those of the app, as one attribute. */
export const classNames = (own: string, theirs: string | undefined): string =>
  theirs ? `${own} ${theirs}` : own;
