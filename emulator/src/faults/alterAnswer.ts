import type { Fault } from './Fault.js';

type Alteration = Pick<Fault, 'patch' | 'shift' | 'omit'>;
type JsonObject = Record<string, unknown>;

/** The same answer with other fields. One that refuses, is streamed, or is no JSON object stays as it is. */
export async function alterAnswer(answer: Response, { patch, shift, omit }: Alteration): Promise<Response> {
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!answer.ok || isStream || !(patch ?? shift ?? omit)) {
    return answer;
  }
  const text = await answer.text();
  const body = parseObject(text);
  const headers = new Headers(answer.headers);
  // The server counts the new bytes.
  headers.delete('content-length');
  const { status } = answer;
  if (!body) {
    return new Response(text, { status, headers });
  }
  const altered = merge(omitFrom(shiftIn(body, shift ?? {}), omit ?? []), patch ?? {});
  return new Response(JSON.stringify(altered), { status, headers });
}

/** Objects are merged field by field; everything else, lists and `null` included, takes the place of what was there. */
function merge(body: JsonObject, patch: JsonObject): JsonObject {
  const fields = Object.entries(patch).map(([name, value]): [string, unknown] => {
    const present = body[name];
    return [name, isObject(value) ? merge(isObject(present) ? present : {}, value) : value];
  });
  return { ...body, ...Object.fromEntries(fields) };
}

/** Only what is a number moves: `null` says that there is nothing yet, and a lie about that is a `patch`. */
function shiftIn(body: JsonObject, shift: Record<string, number>): JsonObject {
  const moved = Object.entries(shift).flatMap(([name, by]): [string, unknown][] => {
    const value = body[name];
    return typeof value === 'number' ? [[name, value + by]] : [];
  });
  return { ...body, ...Object.fromEntries(moved) };
}

function omitFrom(body: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
