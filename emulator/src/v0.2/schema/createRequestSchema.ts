import * as v from 'valibot';
import type { Processing } from './Processing.js';
import { processingSchema } from './processingSchema.js';
import { explainTokens, mostTokens } from './tokenRule.js';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

const inferenceSchema = v.strictObject({
  prompt: text,
  model: text,
  backend: v.optional(v.picklist(['overshoot', 'gemini']), 'overshoot'),
  output_schema_json: v.nullish(v.record(v.string(), v.unknown())),
  max_output_tokens: v.nullish(
    v.pipe(
      v.number(),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be greater than 0; leave it out for the most that the interval allows'),
    ),
  ),
});

const sourceSchema = v.variant('type', [
  v.strictObject({ type: v.literal('native') }),
  v.strictObject({ type: v.literal('webrtc'), sdp: text }),
  v.strictObject({ type: v.literal('livekit'), url: text, token: text }),
]);

/** Where the video of a stream comes from. */
export type PushSource = v.InferOutput<typeof sourceSchema>;

/** What a stream is made of; nothing but the prompt can be changed later. */
export interface CreateRequest {
  processing: Processing;
  prompt: string;
  model: string;
  backend: 'overshoot' | 'gemini';
  outputSchema: Record<string, unknown> | null;
  /** With the default filled in. */
  maxOutputTokens: number;
  source: PushSource;
}

/** Body of `POST /v0.2/streams`: unknown keys pass at the top and in `client`, and are refused everywhere else. */
export const createRequestSchema = v.pipe(
  v.object({
    processing: processingSchema,
    inference: inferenceSchema,
    mode: v.nullish(v.picklist(['clip', 'frame'])),
    source: v.nullish(sourceSchema),
    /** The older way to say `source`. */
    webrtc: v.nullish(v.object({ type: v.literal('offer'), sdp: text })),
    client: v.nullish(v.object({ request_id: v.nullish(v.string()) })),
  }),
  v.check(
    ({ source, webrtc }) => !source || !webrtc || source.type === 'webrtc',
    'source and webrtc name two different sources: send one of them',
  ),
  v.forward(
    v.check(
      ({ mode, processing }) => !mode || mode === processing.mode,
      ({ input }) =>
        `mode ${input.mode} does not fit processing, which is that of mode ${input.processing.mode}`,
    ),
    ['mode'],
  ),
  v.forward(
    v.check(
      ({ inference, processing }) => tokenProblem(inference.max_output_tokens, processing) === null,
      ({ input }) => tokenProblem(input.inference.max_output_tokens, input.processing) ?? '',
    ),
    ['inference', 'max_output_tokens'],
  ),
  v.transform(({ processing, inference, source, webrtc }): CreateRequest => ({
    processing,
    prompt: inference.prompt,
    model: inference.model,
    backend: inference.backend,
    outputSchema: inference.output_schema_json ?? null,
    maxOutputTokens: inference.max_output_tokens ?? mostTokens(processing.intervalSeconds),
    source: source ?? (webrtc ? { type: 'webrtc', sdp: webrtc.sdp } : { type: 'native' }),
  })),
);

function tokenProblem(maxOutputTokens: number | null | undefined, processing: Processing): string | null {
  return maxOutputTokens == null ? null : explainTokens(maxOutputTokens, processing);
}
