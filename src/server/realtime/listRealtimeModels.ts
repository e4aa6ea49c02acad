import { jsonAnswer } from '../http/answers.js';
import type { HandlerCall } from '../operations/HandlerCall.js';
import { fitting } from '../operations/wire.js';
import { realtimeModelsSchema } from './realtimeWire.js';

const TIMEOUT_MS = 10_000;

/** `GET /models`: those that may be asked. */
export async function listRealtimeModels({ quotas, upstream, models }: HandlerCall): Promise<Response> {
  await quotas.takeList();
  const { body } = await upstream.json({ method: 'GET', path: '/models', timeoutMs: TIMEOUT_MS });
  const all = fitting(realtimeModelsSchema, body);
  return jsonAnswer(models ? all.filter(({ model }) => models.includes(model)) : all);
}
