import { besideVersion } from '../../core/client/endpointUrl.js';
import { jsonAnswer } from '../http/answers.js';
import type { HandlerCall } from './HandlerCall.js';
import { fitting, modelsSchema, pricesSchema } from './wire.js';

const TIMEOUT_MS = 10_000;

/** `GET /models`: those that may be asked. */
export async function listModels({ upstream, models, quotas }: HandlerCall): Promise<Response> {
  await quotas.takeList();
  const { body } = await upstream.json({ method: 'GET', path: '/models', timeoutMs: TIMEOUT_MS });
  const { data } = fitting(modelsSchema, body);
  const allowed = data.filter(({ id }) => models?.includes(id) ?? true);
  return jsonAnswer({ object: 'list', data: allowed.map((model) => ({ object: 'model', ...model })) });
}

/** `GET /billing/pricing`: what the models cost that may be asked. */
export async function listPrices({ upstream, models, baseUrl, quotas }: HandlerCall): Promise<Response> {
  await quotas.takeList();
  const path = besideVersion(baseUrl, '/billing/pricing');
  const { body } = await upstream.json({ method: 'GET', path, timeoutMs: TIMEOUT_MS });
  return jsonAnswer(fitting(pricesSchema, body).filter(({ model }) => models?.includes(model) ?? true));
}
