import type { StandardSchemaV1 } from '@standard-schema/spec';
import { checkAnswer } from '../../core/vision/schema/checkAnswer.js';
import { type Structure, structureOf } from '../../core/vision/schema/Structure.js';
import type { RealtimeResult } from '../results/RealtimeResult.js';
import type { VisionResult } from './VisionResult.js';

/** Takes what is JSON, whatever it says. */
export const anything: StandardSchemaV1 = {
  '~standard': { version: 1, vendor: 'react-live-vision', validate: (value) => ({ value }) },
};

/**
 * The shape that answers shall have; null where any text will do. Throws `schema-not-convertible` for a schema that cannot
 * say itself as JSON Schema where nobody else does.
 */
export function shapeOf(o: { schema?: StandardSchemaV1; outputSchema?: object | null }): Structure | null {
  if (o.schema) return structureOf(o.schema, o.outputSchema ?? undefined);
  return o.outputSchema ? { schema: anything, jsonSchema: o.outputSchema } : null;
}

/** A result read by the schema of the app. Never rejects: a schema that throws makes an invalid result. */
export async function judgeResult(
  result: RealtimeResult,
  shape: Structure | null,
): Promise<VisionResult<unknown>> {
  if (result.outcome !== 'ok') return result;
  const { text, finishReason } = result;
  const judged = await checkAnswer({ text, finishReason, isComplete: true }, shape);
  if (judged.outcome === 'truncated') return { ...result, outcome: 'truncated', finishReason: 'length' };
  return judged.outcome === 'ok'
    ? { ...result, outcome: 'ok', value: judged.value }
    : { ...result, outcome: 'invalid', issues: judged.issues };
}
