import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** The version in the package's own manifest, two folders up from here in `src` and in `dist`. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return v.parse(v.object({ version: v.string() }), manifest).version;
}
