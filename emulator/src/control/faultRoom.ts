import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../errors/envelopes.js';
import { LONGEST_FAULT_MS } from '../faults/Fault.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import type { RoomFault } from '../ingest/Ingest.js';

const forMsSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_FAULT_MS)));

/** The field that says whether it begins or ends. */
const switches = { 'drop-media': 'dropped', 'hide-candidates': 'hidden', outage: 'active' } as const;

const schemaOf = (name: string) =>
  v.pipe(
    v.strictObject({ [name]: v.optional(v.boolean(), true), forMs: forMsSchema }),
    v.check(
      (body) => body[name] === true || body.forMs === undefined,
      `forMs says how long it lasts, so it does not go with {"${name}": false}`,
    ),
    // A computed key tells the compiler nothing of the others.
    v.transform((body) => ({ active: body[name] === true, forMs: v.parse(forMsSchema, body.forMs) })),
  );

/** `POST /__emulator/streams/{id}/{fault}` for the room of one stream, `POST /__emulator/{fault}` for all there are and will be. */
export function faultRoom(api: ApiContext, fault: RoomFault) {
  const name = switches[fault];
  const bodySchema = schemaOf(name);
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, bodySchema);
    if (!body.ok) {
      return body.refusal;
    }
    const id = c.req.param('id') ?? null;
    if (id !== null && api.streams.find(id)?.state !== 'active') {
      return c.json(detailError('Stream not found, or it has ended'), 404);
    }
    const { active } = body.value;
    if (active) {
      api.ingest.beginFault(id, fault, body.value.forMs);
    } else {
      api.ingest.endFault(id, fault);
    }
    const forMs = body.value.forMs ?? null;
    api.history.add(
      id === null
        ? { type: 'room-fault', fault, active, forMs }
        : { type: 'stream-fault', streamId: id, action: fault, active, forMs },
    );
    return c.json({ ...(id === null ? {} : { id }), [name]: active });
  };
}
