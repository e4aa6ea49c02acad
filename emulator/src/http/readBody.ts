import type { Context } from 'hono';
import * as v from 'valibot';
import { validationError } from '../errors/envelopes.js';
import { toValidationIssues } from '../errors/toValidationIssues.js';
import { MAX_BODY_BYTES } from './bodyLimits.js';
import { bodyTooLarge } from './bodyTooLarge.js';
import { readJson } from './readJson.js';

export type CheckedBody<T> = { ok: true; value: T } | { ok: false; refusal: Response };

/** A JSON body that fits a schema; an empty one counts as `{}`. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
  maxBytes = MAX_BODY_BYTES,
): Promise<CheckedBody<v.InferOutput<Schema>>> {
  const body = await readJson(c.req.raw, maxBytes);
  if (body.kind === 'too-large') {
    return { ok: false, refusal: bodyTooLarge(maxBytes, c.req.path) };
  }
  if (body.kind === 'malformed') {
    const issue = { loc: ['body'], msg: `JSON decode error: ${body.reason}`, type: 'json_invalid' };
    return { ok: false, refusal: c.json(validationError([issue]), 422) };
  }
  if (body.kind === 'json' && Array.isArray(body.value)) {
    const issue = { loc: ['body'], msg: 'The body must be a JSON object', type: 'object' };
    return { ok: false, refusal: c.json(validationError([issue]), 422) };
  }
  const result = v.safeParse(schema, body.kind === 'empty' ? {} : body.value);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, refusal: c.json(validationError(toValidationIssues('body', result.issues)), 422) };
}
