import * as v from 'valibot';
import { HandlerError } from '../http/HandlerError.js';
import type { Limits } from '../limits/Limits.js';
import { openReference } from './openReference.js';

const text = v.string();
const number = v.number();
const part = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text }),
  v.strictObject({
    type: v.literal('image_url'),
    image_url: v.strictObject({ url: text, detail: v.optional(v.picklist(['auto', 'low', 'high'])) }),
  }),
  v.strictObject({ type: v.literal('video_url'), video_url: v.strictObject({ url: text }) }),
]);
const message = v.strictObject({
  role: v.picklist(['system', 'developer', 'user', 'assistant']),
  content: v.union([text, v.array(part)]),
  name: v.optional(text),
});
const count = v.pipe(number, v.integer(), v.minValue(1));

/** What may be asked. The service takes fields that it does not know; what they would do there nobody has decided here. */
const schema = v.strictObject({
  model: v.pipe(text, v.nonEmpty()),
  messages: v.pipe(v.array(message), v.minLength(1)),
  max_completion_tokens: v.optional(count),
  max_tokens: v.optional(count),
  response_format: v.optional(
    v.variant('type', [
      v.strictObject({ type: v.picklist(['text', 'json_object']) }),
      v.strictObject({ type: v.literal('json_schema'), json_schema: v.record(text, v.unknown()) }),
    ]),
  ),
  stream: v.optional(v.boolean()),
  stream_options: v.optional(v.strictObject({ include_usage: v.optional(v.boolean()) })),
  temperature: v.optional(number),
  top_p: v.optional(number),
  seed: v.optional(number),
  stop: v.optional(v.union([text, v.array(text)])),
  frequency_penalty: v.optional(number),
  presence_penalty: v.optional(number),
  thread_id: v.optional(v.pipe(text, v.maxLength(200))),
});

export interface ChatBodyRules {
  limits: Limits;
  models: readonly string[] | undefined;
  /** A prefix for `thread_id`, so that nobody shares a prompt cache with somebody else. */
  sub: string;
  /** The stream of a handle, which is the subject's own. Throws `HandlerError`. */
  openHandle: (handle: string) => Promise<{ sid: string; region: string | undefined }>;
}

export interface CheckedChat {
  /** For the service: ids in place of handles. */
  body: object;
  isStreamed: boolean;
  region: string | undefined;
  /** Id at the service to handle. */
  handles: ReadonlyMap<string, string>;
}

/** A question as it may go to the service. Throws `HandlerError`. */
export async function checkChatBody(value: unknown, rules: ChatBodyRules): Promise<CheckedChat> {
  const { limits, models, sub, openHandle } = rules;
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new HandlerError('bad-request', { detail: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` });
  }
  const { messages, thread_id, max_tokens, max_completion_tokens, ...rest } = parsed.output;
  if (models && !models.includes(rest.model)) throw new HandlerError('model-not-allowed');
  if (messages.length > limits.messages)
    throw new HandlerError('bad-request', { detail: `More than ${limits.messages} messages.` });

  const handles = new Map<string, string>();
  let region: string | undefined;
  const upstreamUrl = async (url: string): Promise<string> => {
    const scheme = /^([a-z][\w+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme === 'data' && limits.media.includes('data')) return url;
    if (scheme === 'https' && limits.media.includes('https')) return url;
    const { handle, query } = openReference(url);
    const stream = await openHandle(handle);
    handles.set(stream.sid, handle);
    region ??= stream.region;
    return `ovs://streams/${encodeURIComponent(stream.sid)}?${query}`;
  };
  const upstreamMessages = await Promise.all(
    messages.map(async (one) => ({
      ...one,
      content:
        typeof one.content === 'string'
          ? one.content
          : await Promise.all(
              one.content.map(async (each) => {
                switch (each.type) {
                  case 'text':
                    return each;
                  case 'image_url':
                    return {
                      ...each,
                      image_url: { ...each.image_url, url: await upstreamUrl(each.image_url.url) },
                    };
                  case 'video_url':
                    return { ...each, video_url: { url: await upstreamUrl(each.video_url.url) } };
                }
              }),
            ),
    })),
  );
  return {
    body: {
      ...rest,
      messages: upstreamMessages,
      max_completion_tokens: Math.min(
        max_completion_tokens ?? max_tokens ?? limits.maxTokens,
        limits.maxTokens,
      ),
      ...(thread_id === undefined ? {} : { thread_id: `${sub.slice(0, 16)}.${thread_id}` }),
    },
    isStreamed: rest.stream === true,
    region,
    handles,
  };
}
