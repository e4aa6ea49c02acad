import type { ResponseFormat } from '../chat/ChatRequest.js';
import type { Structure } from './Structure.js';

/** How a model is told which shape its answer shall have. */
export type StructureMode = 'json_schema' | 'json_object';

/** Decoding by a schema makes these very slow where there are pictures. */
const SLOW_WITH_SCHEMA = /gemma/i;

export const defaultMode = (model: string): StructureMode =>
  SLOW_WITH_SCHEMA.test(model) ? 'json_object' : 'json_schema';

export function responseFormat({ jsonSchema }: Structure, mode: StructureMode): ResponseFormat {
  return mode === 'json_object'
    ? { type: 'json_object' }
    : { type: 'json_schema', json_schema: { name: 'answer', schema: jsonSchema } };
}

/** What a model must be told in words; undefined where the request says it already. */
export function schemaInWords({ jsonSchema }: Structure, mode: StructureMode): string | undefined {
  if (mode === 'json_schema') return undefined;
  return `Answer with JSON that fits this JSON Schema, and with nothing else:\n${JSON.stringify(jsonSchema)}`;
}
