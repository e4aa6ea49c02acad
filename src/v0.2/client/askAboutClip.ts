import type { CallOptions } from '../../core/client/OvershootClient.js';
import { call } from '../../core/client/http/call.js';
import type { OvershootEndpoint } from '../../core/client/http/exchange.js';
import { OvershootError } from '../../core/errors/index.js';
import { pause } from '../../core/time/pause.js';
import type { ClipQuestion } from './RealtimeClient.js';
import type { ClipAnswer } from './records.js';
import { clipAnswerSchema } from './schemas/otherSchemas.js';

/** Of a result that was just sent: the service stores it a second or two later. */
const TRIES = 3;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 60_000;

export async function askAboutClip(
  endpoint: OvershootEndpoint,
  { resultId, prompt, model, temperature, maxTokens, outputSchema }: ClipQuestion,
  options: CallOptions = {},
): Promise<ClipAnswer> {
  const body = {
    result_id: resultId,
    prompt,
    model,
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { max_tokens: maxTokens }),
    ...(outputSchema ? { output_schema: outputSchema } : {}),
  };
  const { signal = new AbortController().signal } = options;
  for (let tries = 1; ; tries += 1)
    try {
      const path = '/chat/completions/clip';
      return await call(endpoint, clipAnswerSchema, {
        timeoutMs: TIMEOUT_MS,
        ...options,
        stage: 'chat',
        method: 'POST',
        path,
        body,
      });
    } catch (error) {
      const isUnknown = error instanceof OvershootError && error.status === 404;
      if (!isUnknown || tries === TRIES) throw error;
      await pause(endpoint.clock, PAUSE_MS, signal);
    }
}
