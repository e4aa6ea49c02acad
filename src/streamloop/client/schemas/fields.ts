import * as v from 'valibot';

/** Nullable and optional alike (reference 4.1): null either way. */
export const maybeText = v.nullish(v.string(), null);

/** The same for numbers. */
export const maybeNumber = v.nullish(v.number(), null);
