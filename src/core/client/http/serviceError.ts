import * as v from 'valibot';

const text = v.nullish(v.string());
// Servers behind the service, and OpenAI's own, also give numbers.
const code = v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String)));
const named = v.object({ message: text, code });
const issues = v.array(
  v.object({ loc: v.optional(v.array(v.union([v.string(), v.number()]))), msg: v.string() }),
);

/**
 * The bodies of failed calls, as the service and what stands before it send them (letters as in the wire reference):
 * A detail text, B nested error, C validation with details, D region, E framework validation, F error code; besides
 * them OpenAI's own, which is B without its shell.
 */
const envelope = v.object({
  detail: v.optional(
    v.union([
      v.string(),
      v.object({ error: named }),
      v.object({ error: v.string(), expected_region: text }),
      issues,
    ]),
  ),
  error: v.nullish(v.union([v.string(), named])),
  message: text,
  details: v.optional(v.union([issues, v.unknown()])),
  request_id: text,
});

/** What could be read from a failed answer. */
export interface ServiceError {
  message?: string | undefined;
  code?: string | undefined;
  expectedRegion?: string | undefined;
  requestId?: string | undefined;
}

const describe = (list: v.InferOutput<typeof issues>): string =>
  list.map(({ loc, msg }) => (loc ? `${loc.join('.')}: ${msg}` : msg)).join('; ');

/** Reads any envelope; an empty, HTML or plain body (G) gives nothing, because gateways say nothing worth showing. */
export function readServiceError(body: unknown): ServiceError {
  const parsed = v.safeParse(envelope, body);
  if (!parsed.success) return {};
  const { detail, error, message, details, request_id } = parsed.output;
  const common = { requestId: request_id ?? undefined };
  if (typeof detail === 'string') return { ...common, message: detail };
  if (Array.isArray(detail)) return { ...common, message: describe(detail), code: 'validation_error' };
  if (detail && typeof detail.error === 'object')
    return { ...common, message: detail.error.message ?? undefined, code: detail.error.code ?? undefined };
  if (detail && 'expected_region' in detail)
    return { ...common, code: detail.error, expectedRegion: detail.expected_region ?? undefined };
  if (error && typeof error === 'object')
    return { ...common, message: error.message ?? undefined, code: error.code ?? undefined };
  const listed = v.safeParse(issues, details);
  const explained = [message, listed.success ? describe(listed.output) : undefined]
    .filter(Boolean)
    .join(': ');
  // The older API has no field for words: what is wrong stands where the code would be.
  if (error && /\s/.test(error)) return { ...common, message: explained || error };
  return { ...common, message: explained || undefined, code: error ?? undefined };
}
