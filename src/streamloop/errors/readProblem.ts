import * as v from 'valibot';

/** One bad field must not hide the good ones. */
const text = v.fallback(v.optional(v.string()), undefined);

const problem = v.object({
  title: text,
  detail: text,
  code: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())), undefined),
  reason: text,
  cause: text,
  errors: v.fallback(v.optional(v.array(v.unknown())), undefined),
});

/** What a problem document says (reference 3.5). Its members beyond the five required ones are not described anywhere. */
export type Problem = Partial<v.InferOutput<typeof problem>>;

/** Reads a problem document; any other body says nothing. */
export function readProblem(body: unknown): Problem {
  const parsed = v.safeParse(problem, body);
  return parsed.success && !Array.isArray(body) ? parsed.output : {};
}

const name = v.fallback(v.optional(v.union([v.string(), v.number()])), undefined);
const invalidField = v.object({
  path: v.fallback(v.optional(v.union([v.string(), v.array(v.union([v.string(), v.number()]))])), undefined),
  field: name,
  pointer: name,
  message: text,
  detail: text,
  error: text,
  code: text,
});

/** One entry of `errors[]` in words; null where it says nothing readable. */
function described(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  const parsed = v.safeParse(invalidField, entry);
  if (!parsed.success) return null;
  const { path, field, pointer, message, detail, error, code } = parsed.output;
  const where = Array.isArray(path) ? path.join('.') : (path ?? field ?? pointer);
  const what = message ?? detail ?? error ?? code;
  if (!what) return null;
  return where === undefined || where === '' ? what : `${where}: ${what}`;
}

const MOST_ENTRIES = 5;

/** All that a problem document says to a person, in one line. */
export function problemText({ title, detail, cause, errors = [] }: Problem): string | undefined {
  const list = errors
    .slice(0, MOST_ENTRIES)
    .map(described)
    .filter((entry) => entry !== null);
  const parts = [detail || title, cause && `cause: ${cause}`, ...list].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : undefined;
}
