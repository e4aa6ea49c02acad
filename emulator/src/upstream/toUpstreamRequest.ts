import type { Question } from '../chat/ChatModel.js';
import type { StillFormat } from '../options/EmulatorOptions.js';
import { stillUrl } from '../stills/encodeStill.js';

/**
 * The request as the model server gets it: its own name for the model, and every `ovs://` part replaced by stills, a
 * clip by several in order. All other parts and fields go on as they came, but `thread_id`, which only the service knows.
 */
export async function toUpstreamRequest(
  { request, looks, signal }: Question,
  model: string,
  format: StillFormat,
): Promise<Record<string, unknown>> {
  const { thread_id: _hint, stream_options: _options, n: _one, ...rest } = request;
  const messages: unknown[] = [];
  for (const [place, message] of request.messages.entries()) {
    const own = looks.filter((look) => look.message === place);
    if (!Array.isArray(message.content) || own.length === 0) {
      messages.push(message);
      continue;
    }
    const content: unknown[] = [];
    for (const [part, entry] of message.content.entries()) {
      const look = own.find((one) => one.part === part);
      if (!look) {
        content.push(entry);
      }
      for (const still of look?.stills ?? []) {
        signal.throwIfAborted();
        content.push({
          type: 'image_url',
          image_url: { url: await stillUrl(await still.picture(), format) },
        });
      }
    }
    messages.push({ ...message, content });
  }
  return { ...rest, model, messages };
}
