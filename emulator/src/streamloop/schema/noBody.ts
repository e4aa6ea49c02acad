import * as v from 'valibot';

/** Of what takes none: empty, `null` or `{}`. */
export const noBody = v.nullable(v.strictObject({}));
