import * as v from 'valibot';

const asked = v.object({ ask: v.number(), path: v.string() });

export interface Answer {
  answered: number;
  body: unknown;
}

export function isAsked(message: unknown): message is v.InferOutput<typeof asked> {
  return v.is(asked, message);
}

/** `GET` of a path of the emulator; `body` is null where it fails. */
export async function readEmulator(
  { ask, path }: v.InferOutput<typeof asked>,
  { emulatorUrl, apiKey }: { emulatorUrl: string; apiKey: string },
): Promise<Answer> {
  try {
    const response = await fetch(`${emulatorUrl}${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
    return { answered: ask, body: response.ok ? await response.json() : null };
  } catch {
    return { answered: ask, body: null };
  }
}
