import type { Context } from 'hono';
import * as v from 'valibot';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';

const bodySchema = v.strictObject({ microcents: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });

/** `POST /__emulator/balance`: from now on every key has this much; with 0 the next question is 402. */
export function setBalance(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, bodySchema);
    if (!body.ok) {
      return body.refusal;
    }
    const { microcents } = body.value;
    api.accounts.reset(microcents);
    api.history.add({ type: 'balance-set', microcents });
    return c.json({ microcents });
  };
}
