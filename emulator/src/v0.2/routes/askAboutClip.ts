import * as v from 'valibot';
import { ChatError } from '../../chat/ChatError.js';
import type { ApiContext } from '../../http/ApiContext.js';
import { pushError } from '../errors/pushError.js';
import { createQuestion } from '../inference/createQuestion.js';
import { readPushBody } from '../schema/readPushBody.js';
import type { PushHandler } from './PushRoute.js';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

const bodySchema = v.object({
  result_id: text,
  prompt: text,
  model: text,
  temperature: v.nullish(v.number()),
  max_tokens: v.nullish(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1))),
  output_schema: v.nullish(v.record(v.string(), v.unknown())),
});

/**
 * `POST /v0.2/chat/completions/clip`: another question about the frames of a result. Only the Python SDK tells of it;
 * 404 in the first second after the result, and once its stream has ended.
 */
export function askAboutClip(api: ApiContext): PushHandler {
  return async (c) => {
    const body = await readPushBody(c, bodySchema);
    if (!body.ok) {
      return body.refusal;
    }
    const { result_id, prompt, model: name, max_tokens, output_schema } = body.value;
    const nowMs = api.clock.now();
    const looks = api.push.streams
      .list()
      .filter((push) => push.isActive && push.owner === c.get('owner'))
      .map((push) => push.looks.find(result_id, nowMs))
      .find((found) => found !== undefined);
    const model = api.models.find(({ id }) => id === name);
    if (!looks || !model) {
      return pushError(
        'not_found',
        looks ? `There is no model ${name}.` : 'There is no such result, or not yet.',
      );
    }
    try {
      const { request, placed } = createQuestion({
        model: name,
        prompt,
        looks,
        maxTokens: max_tokens ?? null,
        schema: output_schema ?? null,
      });
      const { message, finishReason, usage } = await model.complete({
        request,
        looks: placed,
        signal: c.req.raw.signal,
      });
      return c.json({
        id: `chatcmpl-${api.newId()}`,
        model: name,
        content: message.content ?? '',
        finish_reason: finishReason,
        usage,
      });
    } catch (error) {
      if (!(error instanceof ChatError)) {
        throw error;
      }
      return pushError('inference_failed', error.message);
    }
  };
}
