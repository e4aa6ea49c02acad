import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Readable } from './findSecrets.js';

const header = v.object({ name: v.string(), value: v.string() });
const harSchema = v.object({
  log: v.object({
    entries: v.array(
      v.object({
        request: v.object({ method: v.string(), url: v.string(), headers: v.array(header) }),
        response: v.object({
          status: v.number(),
          headers: v.array(header),
          content: v.object({ text: v.optional(v.string()), encoding: v.optional(v.string()) }),
        }),
      }),
    ),
  }),
});

/** A recorded run: the file itself, and each answer as it came over the wire. */
export async function readHar(file: string): Promise<Readable[]> {
  const bytes = await readFile(file);
  const { log } = v.parse(harSchema, JSON.parse(bytes.toString('utf8')));
  const answers = log.entries.map(({ request, response }) => {
    const { text = '', encoding } = response.content;
    const body = encoding === 'base64' ? Buffer.from(text, 'base64') : Buffer.from(text);
    return {
      name: `${request.method} ${request.url} ${response.status}`,
      bytes: Buffer.concat([Buffer.from(JSON.stringify(response.headers)), body]),
    };
  });
  return [{ name: file, bytes }, ...answers];
}
