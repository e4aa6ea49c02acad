import { HandlerError } from '../http/HandlerError.js';
import { eventAnswer, jsonAnswer } from '../http/answers.js';
import { readBody } from '../http/readBody.js';
import { checkChatBody } from '../chat/checkChatBody.js';
import { relayEvents } from '../chat/relayEvents.js';
import { inRegion } from '../upstream/inRegion.js';
import { withoutIds } from '../upstream/withoutIds.js';
import type { HandlerCall } from './HandlerCall.js';
import { openOwn } from './openOwn.js';
import { completionSchema, fitting } from './wire.js';

/** Models of other vendors take seconds to begin. */
const BEGIN_MS = 60_000;
const SILENCE_MS = 30_000;
const MOST_BYTES = 8_000_000;

/** `POST /chat/completions`: about streams of the subject, as JSON or as events. */
export async function askModel(call: HandlerCall): Promise<Response> {
  const { limits, models, sub, upstream, request, clock } = call;
  const given = await readBody(request, limits.bodyBytes);
  const { body, isStreamed, region, handles } = await checkChatBody(given, {
    limits,
    models,
    sub,
    async openHandle(handle) {
      const { sid, rgn } = await openOwn(call, handle);
      return { sid, region: rgn };
    },
  });
  await call.quotas.takeAsk();
  const rewrite = (text: string): string => {
    let told = text;
    for (const [sid, handle] of handles) told = told.replaceAll(sid, handle);
    return told;
  };
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  request.signal.addEventListener('abort', leave);
  const over = (): void => request.signal.removeEventListener('abort', leave);
  const ask = {
    method: 'POST',
    path: '/chat/completions',
    body,
    timeoutMs: BEGIN_MS,
    signal: leaving.signal,
  } as const;
  try {
    const { answer } = await inRegion(region, (placed) =>
      upstream[isStreamed ? 'open' : 'json']({ ...ask, region: placed }),
    );
    if (!(answer instanceof ReadableStream)) {
      over();
      return jsonAnswer(JSON.parse(rewrite(JSON.stringify(fitting(completionSchema, answer.body)))));
    }
    const onEnd = (): void => {
      over();
      leave();
    };
    return eventAnswer(
      relayEvents(answer, {
        clock,
        rewrite,
        silenceMs: SILENCE_MS,
        totalMs: limits.answerMs,
        mostBytes: MOST_BYTES,
        onEnd,
      }),
    );
  } catch (error) {
    over();
    if (error instanceof HandlerError) error.message = withoutIds(rewrite(error.message), null, '');
    throw error;
  }
}
