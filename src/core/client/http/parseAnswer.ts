import * as v from 'valibot';
import { OvershootError, type Stage } from '../../errors/index.js';

/** What an answer says, checked. Throws `protocol`, which never quotes what may be a secret. */
export function parseAnswer<S extends v.GenericSchema>(
  schema: S,
  stage: Stage,
  status: number | undefined,
  body: unknown,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  throw new OvershootError('protocol', { stage, status, detail: misfit(body, parsed.issues[0]) });
}

/** What is wrong with an answer, without quoting what may be a secret. */
export function misfit(body: unknown, issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  return body === undefined
    ? 'The body is not JSON.'
    : `${field ? `Field "${field}"` : 'The body'}: ${withoutSecrets(issue)}.`;
}

/** Longer texts are not quoted: in an answer of another shape, any of them may be a token. */
const LONGEST_QUOTE = 24;

function withoutSecrets({ input, message, received }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' && input.length > LONGEST_QUOTE
    ? message.replace(received, 'a text')
    : message;
}

/** Undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
