import * as v from 'valibot';
import { statusFields } from '../../core/client/schemas/stream.js';
import { HandlerError } from '../http/HandlerError.js';
import { roomTarget } from '../upstream/publishTarget.js';
import type { HandlerCall } from './HandlerCall.js';

// What the browser may have of an answer, by name: every other field stays here. Wire facts: as in core/client/schemas.

/** An id becomes a part of a path: nothing in it may be another one. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/));

const lease = v.object({
  id,
  publish: v.nullish(v.unknown(), null),
  expires_at_ms: v.number(),
  ttl_seconds: v.pipe(v.number(), v.gtValue(0)),
});

export const statusSchema = v.object(statusFields);

export const viewSchema = v.object({ view: v.looseObject({ expires_in_seconds: v.number() }) });

export const modelsSchema = v.object({
  data: v.array(v.object({ id: v.string(), status: v.string(), owned_by: v.nullish(v.string(), null) })),
});

/** Clients of OpenAI read more of it than the kit does. */
export const completionSchema = v.looseObject({ choices: v.array(v.looseObject({})) });

export const pricesSchema = v.array(
  v.object({
    model: v.string(),
    input_microcents_per_token: v.number(),
    output_microcents_per_token: v.number(),
    cached_input_microcents_per_token: v.nullish(v.number(), null),
  }),
);

/** The stream that an answer is about, whatever else is wrong with it. */
export const namedSchema = v.object({ id });

/** Throws `HandlerError` `upstream-failed`: the log says which field did not fit. */
export function fitting<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'body';
  throw new HandlerError('upstream-failed', {
    cause: new Error(`An answer does not fit: ${where}: ${issue.message}`),
  });
}

/** A lease as the browser gets it: the handle for the id, and a room only where one may be joined. */
export function leaseOf(
  { baseUrl, roomHosts }: Pick<HandlerCall, 'baseUrl' | 'roomHosts'>,
  body: unknown,
): { sid: string; ttlSeconds: number; expiresAtMs: number; answer: (handle: string) => object } {
  const { id, publish, expires_at_ms, ttl_seconds } = fitting(lease, body);
  const room = publish === null ? null : roomTarget(publish, { baseUrl, hosts: roomHosts });
  return {
    sid: id,
    ttlSeconds: ttl_seconds,
    expiresAtMs: expires_at_ms,
    answer: (handle) => ({ id: handle, publish: room, expires_at_ms, ttl_seconds }),
  };
}
