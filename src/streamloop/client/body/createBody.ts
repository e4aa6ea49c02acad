import * as v from 'valibot';
import { refuseStreamloopOption } from '../../errors/asStreamloopError.js';

type Fields = Record<string, unknown>;

/** A body as text, so that nothing can change it any more, and what of it is secret. */
export interface Body {
  json: string;
  secrets: readonly string[];
}

/** Addresses too: those of files are often signed, and those of ingests may hold the key. */
const SECRET_FIELDS: readonly string[] = ['rtmpKey', 'rtmpUrl', 'streamKey', 'url'];

/**
 * The body of a call: what the schema names, `extra` merged last, and nothing that is undefined. Throws `invalid-option`,
 * without quoting what was given.
 */
export function createBody(schema: v.GenericSchema<unknown, Fields>, input: unknown): Body {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) throw refuseStreamloopOption(wrong(parsed.issues[0]));
  const { extra, ...fields } = parsed.output;
  const body: Fields = { ...fields, ...(extra as Fields | undefined) };
  checkWindow(body);
  let json: string;
  try {
    json = JSON.stringify(body);
  } catch {
    throw refuseStreamloopOption('extra holds something that is no JSON.');
  }
  const secrets = SECRET_FIELDS.flatMap((name) => {
    const value = body[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return { json, secrets };
}

function wrong(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'The input';
  return issue.kind === 'schema'
    ? `${field} must be ${issue.expected ?? 'something else'}.`
    : `${field} ${issue.message}.`;
}

/** The service would refuse it as well, a click later. */
function checkWindow({ scheduleStartAt: start, scheduleEndAt: end }: Fields): void {
  if (typeof start !== 'string' || typeof end !== 'string') return;
  if (Date.parse(end) <= Date.parse(start))
    throw refuseStreamloopOption('scheduleEndAt must be later than scheduleStartAt.');
}
