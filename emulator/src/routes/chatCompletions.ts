import type { Context } from 'hono';
import { priceOf } from '../billing/prices.js';
import { ChatError } from '../chat/ChatError.js';
import type { ChatModel, CompletionStep, Question } from '../chat/ChatModel.js';
import { answerAsEvents } from '../chat/answerAsEvents.js';
import { answerAsJson } from '../chat/answerAsJson.js';
import type { AnswerFrame } from '../chat/answerAsJson.js';
import { chatRequestSchema } from '../chat/chatRequestSchema.js';
import type { ChatRequest } from '../chat/chatRequestSchema.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { MAX_QUESTION_BYTES } from '../http/bodyLimits.js';
import { readBody } from '../http/readBody.js';
import { streamText } from '../http/streamText.js';
import { collectLooks } from '../looks/collectLooks.js';
import { tellLooks } from '../looks/tellLooks.js';
import type { Owner } from '../security/apiKey.js';

/** What proxies write into their logs then. */
const CLIENT_LEFT = 499;

/** `POST /chat/completions`: a question about frames, answered by a model in JSON or server-sent events. */
export function chatCompletions(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, chatRequestSchema, MAX_QUESTION_BYTES);
    if (!body.ok) {
      return body.refusal;
    }
    try {
      return await answer(api, c, body.value);
    } catch (error) {
      if (c.req.raw.signal.aborted) {
        // Whatever the work said when it was called off: nobody reads it.
        return new Response(null, { status: CLIENT_LEFT });
      }
      if (!(error instanceof ChatError)) {
        throw error;
      }
      const older422 = error.code === 'query_param_invalid' && api.settings.olderReadings.has('query-422');
      return Response.json(error.body, { status: older422 ? 422 : error.status });
    }
  };
}

async function answer(api: ApiContext, c: Context<AppEnv>, request: ChatRequest): Promise<Response> {
  const owner = c.get('owner');
  if (api.accounts.balance(owner) <= 0) {
    throw new ChatError(
      'billing_denied',
      'The balance of this key is spent. See GET /billing/accounts/me/balance.',
    );
  }
  const model = api.models.find(({ id }) => id === request.model);
  if (!model) {
    const known = api.models.map(({ id }) => id).join(', ');
    throw new ChatError(
      'model_not_found',
      `There is no model ${JSON.stringify(request.model)}; there are ${known}.`,
    );
  }
  const nowMs = api.clock.now();
  const { decoder, settings, streams } = api;
  const looks = collectLooks(request, {
    streams,
    decoder,
    settings,
    owner,
    nowMs,
    maxStills: settings.maxStills,
  });
  const frame = {
    id: `chatcmpl-${api.newId()}`,
    created: Math.floor(nowMs / 1000),
    model: model.id,
    threadId: request.thread_id ?? null,
  };
  tellLooks(api.history, c.env.exchange, frame, looks);
  const question = { request, looks, signal: c.req.raw.signal };
  return request.stream && !settings.olderReadings.has('no-sse')
    ? streamed(api, owner, model, question, frame)
    : whole(api, owner, model, question, frame);
}

async function whole(
  { accounts }: ApiContext,
  owner: Owner,
  model: ChatModel,
  question: Question,
  frame: AnswerFrame,
): Promise<Response> {
  const completion = await model.complete(question);
  accounts.charge(owner, completion.usage, priceOf(model));
  return Response.json(answerAsJson(frame, completion));
}

async function streamed(
  { accounts }: ApiContext,
  owner: Owner,
  model: ChatModel,
  question: Question,
  frame: AnswerFrame,
): Promise<Response> {
  const steps = await model.stream(question);
  async function* charged(): AsyncGenerator<CompletionStep> {
    for await (const step of steps) {
      if (step.type === 'usage') {
        accounts.charge(owner, step.usage, priceOf(model));
      }
      yield step;
    }
  }
  const includeUsage = question.request.stream_options?.include_usage ?? false;
  const events = answerAsEvents(frame, charged(), includeUsage);
  return new Response(streamText(events), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
}
