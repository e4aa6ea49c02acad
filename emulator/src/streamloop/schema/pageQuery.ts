import * as v from 'valibot';

/** A query parameter that may come once. */
const once = v.pipe(
  v.array(v.string()),
  v.length(1, 'must come once'),
  v.transform(([value = '']) => value),
);

const limit = v.pipe(
  once,
  v.regex(/^\d{1,3}$/, 'must be a whole number from 1 to 100'),
  v.transform(Number),
  v.minValue(1, 'must be 1 or more'),
  v.maxValue(100, 'must be 100 or less'),
);

/** `{limit, cursor}` of every list. */
export const pageQuery = v.strictObject({ limit: v.optional(limit), cursor: v.optional(once) });

/** Likewise, and `ids`: repeated, as a list with commas, or both. */
export const streamsQuery = v.strictObject({
  ...pageQuery.entries,
  ids: v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((values) => values.flatMap((value) => value.split(',')).filter((id) => id !== '')),
    ),
  ),
});

/** What takes no parameter. */
export const noQuery = v.strictObject({});
