import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What may be read by somebody: a name to find it by, and its bytes. */
export interface Readable {
  name: string;
  bytes: Buffer;
}

/** Names of those that hold a secret, as it is or in one of the ways in which it may be written. */
export function findSecrets(all: readonly Readable[], secrets: Readonly<Record<string, string>>): string[] {
  const needles = Object.entries(secrets).flatMap(([name, secret]) =>
    waysToWrite(secret).map((way) => [name, Buffer.from(way)] as const),
  );
  return all.flatMap(({ name, bytes }) =>
    needles.filter(([, needle]) => bytes.includes(needle)).map(([secret]) => `${name} holds ${secret}`),
  );
}

/**
 * In base64 a text looks different by what stands before it, modulo three bytes; the first and last letters may belong to
 * its neighbours.
 */
function waysToWrite(secret: string): string[] {
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString('base64');
    const own = text.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('hex'),
    ...inBase64,
  ];
}

/** Every file below a folder. */
export async function filesIn(folder: string): Promise<Readable[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return { name: path.relative(folder, file), bytes: await readFile(file) };
      }),
  );
}
