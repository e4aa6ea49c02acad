import type { LiveVisionStrings } from './LiveVisionStrings.js';

/** Any part of a dictionary, at any depth. */
export type PartOf<T> = { readonly [K in keyof T]?: T[K] extends string ? string : PartOf<T[K]> };

/** Any part of the dictionary. */
export type StringsOverride = PartOf<LiveVisionStrings>;
