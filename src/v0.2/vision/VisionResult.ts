import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { RealtimeResult, ResultFacts } from '../results/RealtimeResult.js';

/** A result, and what it is worth once it was read by the schema of the app. */
export type VisionResult<T> =
  | (ResultFacts & { outcome: 'ok'; value: T; finishReason: 'stop' | null })
  /** It does not fit the schema. */
  | (ResultFacts & {
      outcome: 'invalid';
      issues: readonly StandardSchemaV1.Issue[];
      finishReason: 'stop' | null;
    })
  | Exclude<RealtimeResult, { outcome: 'ok' }>;
