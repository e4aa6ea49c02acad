import { plainComment } from './plainComment.js';

/** The entries of a list in a comment, by the code that each begins with: "- `idle`: nothing costs." */
export function readBullets(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, names = '', text = ''] of source.matchAll(
    /^ \* - ((?:`[\w-]+`(?:, )?)+): ([^]*?)(?=^ \* - |^ \*\/)/gm,
  ))
    for (const [, name = ''] of names.matchAll(/`([\w-]+)`/g)) found.set(name, plainComment(` * ${text}`));
  return found;
}
