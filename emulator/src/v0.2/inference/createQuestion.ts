import type { ChatRequest } from '../../chat/chatRequestSchema.js';
import type { Look } from '../../looks/Look.js';

/** A question about frames that were looked at before, and those frames in their places of it. */
export function createQuestion({
  model,
  prompt,
  looks,
  maxTokens,
  schema,
}: {
  model: string;
  prompt: string;
  looks: readonly Look[];
  maxTokens: number | null;
  schema: Record<string, unknown> | null;
}): { request: ChatRequest; placed: Look[] } {
  const parts = looks.map(({ kind, streamId }) => {
    const url = `ovs://streams/${streamId}?`;
    return kind === 'image'
      ? { type: 'image_url', image_url: { url } }
      : { type: 'video_url', video_url: { url } };
  });
  const request: ChatRequest = {
    model,
    messages: [{ role: 'user', content: [{ type: 'text', text: prompt }, ...parts] }],
    ...(maxTokens === null ? {} : { max_completion_tokens: maxTokens }),
    ...(schema && { response_format: { type: 'json_schema', json_schema: { name: 'result', schema } } }),
  };
  return { request, placed: looks.map((look, place) => ({ ...look, message: 0, part: place + 1 })) };
}
