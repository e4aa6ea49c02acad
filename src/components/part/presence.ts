/** Value of a data attribute that says something by being there. */
export const presence = (present: boolean): '' | undefined => (present ? '' : undefined);
