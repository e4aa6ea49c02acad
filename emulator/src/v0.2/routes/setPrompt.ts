import * as v from 'valibot';
import type { ApiContext } from '../../http/ApiContext.js';
import { readPushBody } from '../schema/readPushBody.js';
import { streamNotFound, withActiveStream } from './PushRoute.js';

const bodySchema = v.strictObject({ prompt: v.pipe(v.string(), v.nonEmpty('must not be empty')) });

/** `PATCH /v0.2/streams/{id}/config/prompt`: for the next inference; nothing else of a stream can be changed. */
export function setPrompt(api: ApiContext) {
  return withActiveStream(api, async (c, push) => {
    const body = await readPushBody(c, bodySchema);
    if (!body.ok) {
      return body.refusal;
    }
    // The body may have come slowly.
    if (!push.isActive) {
      return streamNotFound();
    }
    push.setPrompt(body.value.prompt, api.clock.now());
    const { backend, model, outputSchema } = push.request;
    return c.json({
      id: push.id,
      stream_id: push.id,
      prompt: push.prompt,
      backend,
      model,
      output_schema_json: outputSchema,
      created_at: new Date(push.stream.createdAtMs).toISOString(),
      updated_at: new Date(push.promptSetAtMs).toISOString(),
    });
  });
}
