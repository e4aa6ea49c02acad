import type * as v from 'valibot';
import { type Call, exchange, type OvershootEndpoint } from './exchange.js';
import { failedAnswer } from './failedAnswer.js';
import { parseAnswer, parseJson } from './parseAnswer.js';

/** One request, one answer in JSON. Rejects with an `OvershootError` only. */
export async function call<S extends v.GenericSchema>(
  endpoint: OvershootEndpoint,
  schema: S,
  request: Call,
): Promise<v.InferOutput<S>> {
  const { stage } = request;
  const { response, body } = await exchange(endpoint, request, async (response) => ({
    response,
    body: parseJson(await response.text()),
  }));
  if (!response.ok)
    throw failedAnswer({ ...request, kind: endpoint.kind }, response, body, endpoint.clock.now());
  return parseAnswer(schema, stage, response.status, body);
}
