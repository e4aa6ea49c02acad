import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { OvershootError } from '../../errors/index.js';

/** The shape that answers shall have: what checks them, and what models are told. */
export interface Structure {
  schema: StandardSchemaV1;
  jsonSchema: object;
}

type Convertible = StandardSchemaV1 & Partial<{ '~standard': Partial<StandardJSONSchemaV1['~standard']> }>;

/** Newest first: libraries throw for those that they do not know. */
const TARGETS = ['draft-2020-12', 'draft-07'];

/**
 * The JSON Schema comes from the caller, or from the library where that can convert (`~standard.jsonSchema`). Throws
 * `schema-not-convertible`.
 */
export function structureOf(schema: StandardSchemaV1, jsonSchema: object | undefined): Structure {
  if (jsonSchema) return { schema, jsonSchema };
  const standard: Convertible['~standard'] = schema['~standard'];
  let cause: unknown;
  for (const target of 'jsonSchema' in standard ? TARGETS : [])
    try {
      // What the model writes is what goes into the check.
      const converted = standard.jsonSchema?.input({ target });
      if (converted) return { schema, jsonSchema: converted };
    } catch (error) {
      cause = error;
    }
  throw new OvershootError('schema-not-convertible', {
    stage: 'setup',
    detail: `It is one of "${standard.vendor}".`,
    cause,
  });
}
