import type { Context } from 'hono';
import * as v from 'valibot';
import { validationError } from '../errors/envelopes.js';
import { toValidationIssues } from '../errors/toValidationIssues.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';

const querySchema = v.object({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'a sequence number'), v.transform(Number)), '0'),
});

/** `GET /__emulator/events?after=seq`: the history, or what came after a sequence number. */
export function listEvents(api: ApiContext) {
  return (c: Context<AppEnv>): Response => {
    const query = v.safeParse(querySchema, c.req.query());
    if (!query.success) {
      return c.json(validationError(toValidationIssues('query', query.issues)), 422);
    }
    return c.json(api.history.after(query.output.after));
  };
}
