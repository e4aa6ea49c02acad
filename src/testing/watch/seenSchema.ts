import type { StandardSchemaV1 } from '@standard-schema/spec';
import * as v from 'valibot';

/** What the watched models of the scenarios say. */
export interface Seen {
  colour: string;
  people: number;
}

/** Checks it. */
export const seenSchema: StandardSchemaV1<unknown, Seen> = v.object({
  colour: v.string(),
  people: v.number(),
});

/** Says the same to models. */
export const seenJsonSchema = {
  type: 'object',
  properties: { colour: { type: 'string' }, people: { type: 'integer' } },
  required: ['colour', 'people'],
} as const;
