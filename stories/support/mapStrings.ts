import { defaultStrings, type StringsOverride } from 'react-live-vision';

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

function mapped(tree: object, change: (text: string) => string): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, entry]: [string, unknown]) => {
      if (isTree(entry)) return [key, mapped(entry, change)];
      return [key, key === 'locale' ? entry : change(String(entry))];
    }),
  );
}

/** The dictionary with every text changed in the same way. */
export const mapStrings = (change: (text: string) => string): StringsOverride =>
  mapped(defaultStrings, change);

/** Every text twice: about what the wordiest translation of a short label needs. */
export const longStrings = mapStrings((text) => `${text} – ${text}`);

/** Every text, and every line of it, between marks: what stands without them comes from no dictionary. */
export const markedStrings = mapStrings((text) =>
  text
    .split('\n')
    .map((line) => `⟦${line}⟧`)
    .join('\n'),
);
