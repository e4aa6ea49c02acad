import * as v from 'valibot';

const url = v.pipe(v.string(), v.minLength(1));

/** Chosen by `type`, so that an error speaks of that part alone; kinds that are not known pass. */
const partSchema = v.lazy((input) => {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  switch (type) {
    case 'text':
      return v.looseObject({ type: v.literal('text'), text: v.string() });
    case 'image_url':
      return v.looseObject({ type: v.literal('image_url'), image_url: v.looseObject({ url }) });
    case 'video_url':
      return v.looseObject({ type: v.literal('video_url'), video_url: v.looseObject({ url }) });
    default:
      return v.looseObject({ type: v.string() });
  }
});

/** A message with tool calls may have none. */
const contentSchema = v.nullish(v.lazy((input) => (Array.isArray(input) ? v.array(partSchema) : v.string())));

const tokens = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * Body of `POST /chat/completions`. Permissive as the service is: fields it does not know are kept, for the model
 * server behind; numbers that are no whole ones and messages without a role are not.
 */
export const chatRequestSchema = v.looseObject({
  model: v.pipe(v.string(), v.minLength(1)),
  messages: v.pipe(
    v.array(v.looseObject({ role: v.string(), content: contentSchema })),
    v.minLength(1, 'there must be a message'),
  ),
  max_completion_tokens: tokens,
  max_tokens: tokens,
  response_format: v.nullish(
    v.looseObject({
      type: v.string(),
      json_schema: v.optional(v.looseObject({ schema: v.optional(v.record(v.string(), v.unknown())) })),
    }),
  ),
  stream: v.nullish(v.boolean()),
  stream_options: v.nullish(v.looseObject({ include_usage: v.nullish(v.boolean()) })),
  thread_id: v.nullish(v.string()),
});

export type ChatRequest = v.InferOutput<typeof chatRequestSchema>;
export type ChatPart = v.InferOutput<typeof partSchema>;

/** The url of a part that shows something, and whether it is a still or a clip. */
export function mediaOf(part: ChatPart): { kind: 'image' | 'video'; url: string } | null {
  const image = v.safeParse(imageSchema, part);
  if (image.success) {
    return { kind: 'image', url: image.output.image_url.url };
  }
  const video = v.safeParse(videoSchema, part);
  return video.success ? { kind: 'video', url: video.output.video_url.url } : null;
}

const imageSchema = v.object({ type: v.literal('image_url'), image_url: v.object({ url }) });
const videoSchema = v.object({ type: v.literal('video_url'), video_url: v.object({ url }) });

/** Everything that is said in words, in order. */
export function textOf(request: ChatRequest): string {
  return request.messages
    .flatMap(({ content }) => (Array.isArray(content) ? content.map(partText) : [content ?? '']))
    .filter((text) => text !== '')
    .join('\n');
}

function partText(part: ChatPart): string {
  return part.type === 'text' && typeof part['text'] === 'string' ? part['text'] : '';
}
