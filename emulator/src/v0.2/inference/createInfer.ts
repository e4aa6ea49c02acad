import { ChatError } from '../../chat/ChatError.js';
import type { ChatModel } from '../../chat/ChatModel.js';
import type { Clock } from '../../clock/Clock.js';
import type { FrameDecoder } from '../../decoding/FrameDecoder.js';
import type { EventHistory } from '../../history/EventHistory.js';
import { collectLooks } from '../../looks/collectLooks.js';
import { tellLooks } from '../../looks/tellLooks.js';
import type { EmulatorSettings } from '../../options/EmulatorOptions.js';
import type { StreamRegistry } from '../../streams/StreamRegistry.js';
import type { ResultMessage } from '../results/ResultMessage.js';
import type { PushStream } from '../streams/PushStream.js';
import { capLooks } from './capPicture.js';
import { toChatRequest } from './toChatRequest.js';

export interface InferContext {
  settings: EmulatorSettings;
  clock: Clock;
  newId: () => string;
  streams: StreamRegistry;
  decoder: FrameDecoder;
  models: readonly ChatModel[];
  history: EventHistory;
}

/** One inference about a stream as it is now. It never rejects: what fails is a result with `ok: false`. */
export type Infer = (push: PushStream, signal: AbortSignal) => Promise<ResultMessage>;

/** Asks the models that answer questions in v1beta, too, about the same frames. */
export function createInfer(context: InferContext): Infer {
  const { clock } = context;
  return async (push, signal) => {
    const startedMs = clock.now();
    const frameMs = push.stream.frames?.lastWallMs ?? startedMs;
    const id = context.newId();
    const { processing, backend, model } = push.request;
    const { prompt } = push;
    const outcome = await ask(context, push, id, signal);
    const nowMs = clock.now();
    return {
      id,
      stream_id: push.id,
      mode: processing.mode,
      model_backend: backend,
      model_name: model,
      prompt,
      ...outcome,
      inference_latency_ms: nowMs - startedMs,
      total_latency_ms: nowMs - frameMs,
    };
  };
}

type Outcome = Pick<ResultMessage, 'result' | 'ok' | 'error' | 'finish_reason'>;

async function ask(
  { settings, clock, streams, decoder, models, history }: InferContext,
  push: PushStream,
  id: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const fault = push.takeFailure();
  if (fault !== null) {
    return failed(fault);
  }
  try {
    const model = models.find((one) => one.id === push.request.model);
    if (!model) {
      return failed(`There is no model ${push.request.model} any more.`);
    }
    const request = toChatRequest(push);
    const { owner } = push;
    const { maxStills } = settings;
    const nowMs = clock.now();
    const looks = collectLooks(request, { streams, decoder, settings, owner, nowMs, maxStills });
    const frame = { id, created: Math.floor(nowMs / 1000), model: model.id, threadId: null };
    tellLooks(history, { requestId: null }, frame, looks);
    const capped = capLooks(looks);
    const { message, finishReason } = await model.complete({ request, looks: capped, signal });
    push.looks.keep(id, capped, clock.now());
    return {
      result: message.content ?? '',
      ok: true,
      error: null,
      finish_reason: finishReason === 'stop' || finishReason === 'length' ? finishReason : null,
    };
  } catch (error) {
    const blocked = error instanceof ChatError && error.code === 'provider_safety_block';
    return failed(error instanceof Error ? error.message : String(error), blocked ? 'content_filter' : null);
  }
}

function failed(error: string, finishReason: ResultMessage['finish_reason'] = null): Outcome {
  return { result: '', ok: false, error, finish_reason: finishReason };
}
