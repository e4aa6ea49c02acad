import type { LiveVisionStrings } from './LiveVisionStrings.js';

type PartOf<T> = { readonly [K in keyof T]?: T[K] extends string ? string : PartOf<T[K]> };

/** Any part of the dictionary. */
export type StringsOverride = PartOf<LiveVisionStrings>;
