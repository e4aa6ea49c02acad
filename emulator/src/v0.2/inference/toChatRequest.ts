import type { ChatRequest } from '../../chat/chatRequestSchema.js';
import type { PushStream } from '../streams/PushStream.js';

/** The question that one inference of a stream comes to: about its newest frame, or about its newest clip. */
export function toChatRequest({ id, prompt, request }: PushStream): ChatRequest {
  const { processing, outputSchema, maxOutputTokens, model } = request;
  const url = `ovs://streams/${id}?`;
  const seen =
    processing.mode === 'frame'
      ? { type: 'image_url', image_url: { url: `${url}frame_index=-1` } }
      : {
          type: 'video_url',
          video_url: {
            url: `${url}start_offset_ms=${Math.round(-processing.clipSeconds * 1000)}&max_fps=${processing.targetFps}`,
          },
        };
  return {
    model,
    messages: [{ role: 'user', content: [{ type: 'text', text: prompt }, seen] }],
    max_completion_tokens: maxOutputTokens,
    ...(outputSchema && {
      response_format: { type: 'json_schema', json_schema: { name: 'result', schema: outputSchema } },
    }),
  };
}
