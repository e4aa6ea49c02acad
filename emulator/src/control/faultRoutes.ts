import type { Context } from 'hono';
import * as v from 'valibot';
import { faultSchema } from '../faults/Fault.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';

type Handler = (c: Context<AppEnv>) => Response | Promise<Response>;

/** Chooses by the field that names the command, so that an error speaks of that command alone. */
const commandSchema = v.lazy((input) => {
  if (typeof input === 'object' && input !== null && 'clear' in input) {
    return v.strictObject({ clear: v.literal(true) });
  }
  if (typeof input === 'object' && input !== null && 'tokenRefresh' in input) {
    return v.strictObject({ tokenRefresh: v.boolean() });
  }
  return faultSchema;
});

/** `GET /__emulator/faults`: those in force, with the count that is left of each. */
export function listFaults(api: ApiContext): Handler {
  return (c) => c.json({ faults: api.faults.all });
}

/** `POST /__emulator/faults`: a fault, `{tokenRefresh}` or `{clear: true}`; answers with what is in force. */
export function setFaults(api: ApiContext): Handler {
  return async (c) => {
    const body = await readBody(c, commandSchema);
    if (!body.ok) {
      return body.refusal;
    }
    if ('clear' in body.value) {
      return clearFaults(api)(c);
    }
    if ('tokenRefresh' in body.value) {
      const enabled = body.value.tokenRefresh;
      api.ingest.setTokenRefresh(enabled);
      api.history.add({ type: 'token-refresh-set', enabled });
    } else {
      const { id, route } = api.faults.add(body.value);
      api.history.add({ type: 'fault-added', faultId: id, route });
    }
    return c.json({ faults: api.faults.all });
  };
}

/** `DELETE /__emulator/faults`: as if there had never been one; rooms and v0.2 are in reach, keys are accepted, fresh tokens are pushed again. */
export function clearFaults(api: ApiContext): Handler {
  return (c) => {
    api.faults.clear();
    api.ingest.setTokenRefresh(true);
    api.ingest.clearFaults();
    api.push.endFaults();
    api.streamloop.endFaults();
    api.history.add({ type: 'faults-cleared' });
    return c.json({ faults: [] });
  };
}
