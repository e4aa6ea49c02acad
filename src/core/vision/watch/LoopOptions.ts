import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { WatchOptions } from './WatchOptions.js';

/** Options of any watch, with or without a schema. */
export interface LoopOptions extends Omit<WatchOptions<never>, 'onResult'> {
  schema?: StandardSchemaV1;
  jsonSchema?: object;
}

const ofQuestion = [
  'prompt',
  'system',
  'schema',
  'jsonSchema',
  'responseFormat',
  'look',
  'models',
  'extraBody',
] as const;

/** Whether another question would be asked, so that one that was refused says nothing about it. */
export const isOtherQuestion = (before: LoopOptions, now: LoopOptions): boolean =>
  ofQuestion.some((name) => !isSame(before[name], now[name]));

/** Inline objects are new ones at each render: what is in them counts. Schemas are what they are. */
const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isPlain(a) && isPlain(b) && text(a) === text(b));

const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('~standard' in value);

function text(value: unknown): unknown {
  try {
    return JSON.stringify(value);
  } catch {
    return value;
  }
}
