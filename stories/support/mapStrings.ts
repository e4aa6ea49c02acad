import { defaultStrings, type StringsOverride } from 'react-live-vision';
import { defaultStreamloopStrings, type PartOf, type StreamloopStrings } from 'react-live-vision/streamloop';

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

/** That of the StreamLoop components. */
export const mapStreamloopStrings = (change: (text: string) => string): PartOf<StreamloopStrings> =>
  mapped(defaultStreamloopStrings, change);

/** Every text twice: about what the wordiest translation of a short label needs. */
export const long = (text: string): string => `${text} – ${text}`;

export const longStrings = mapStrings(long);

/** A text, and every line of it, between marks: what stands without them comes from no dictionary. */
export const marked = (text: string): string =>
  text
    .split('\n')
    .map((line) => `⟦${line}⟧`)
    .join('\n');
