import type { Context } from 'hono';
import * as v from 'valibot';
import { toValidationIssues } from '../../errors/toValidationIssues.js';
import { MAX_BODY_BYTES } from '../../http/bodyLimits.js';
import { bodyTooLarge } from '../../http/bodyTooLarge.js';
import type { CheckedBody } from '../../http/readBody.js';
import { readJson } from '../../http/readJson.js';
import { pushError, pushValidationError } from '../errors/pushError.js';

/** A JSON body that fits a schema, or the answer that says why it does not. */
export async function readPushBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<CheckedBody<v.InferOutput<Schema>>> {
  const body = await readJson(c.req.raw, MAX_BODY_BYTES);
  if (body.kind === 'too-large') {
    return { ok: false, refusal: bodyTooLarge(MAX_BODY_BYTES, c.req.path) };
  }
  if (body.kind === 'malformed') {
    return { ok: false, refusal: pushError('bad_request', `The body is not JSON: ${body.reason}.`) };
  }
  const result = v.safeParse(schema, body.kind === 'empty' ? {} : body.value);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, refusal: pushValidationError(toValidationIssues('body', result.issues)) };
}
