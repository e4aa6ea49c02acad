'use client';
import { type ReactNode, useMemo } from 'react';
import { mergeStrings } from './mergeStrings.js';
import { StringsContext, useStrings } from './StringsContext.js';
import type { StringsOverride } from './StringsOverride.js';

export interface StringsProviderProps {
  /** What differs from the dictionary around it. Keep it outside of the component, or memoise it. */
  strings: StringsOverride;
  children?: ReactNode;
}

/** Gives the components below it other words: another language, or another tone in places. */
export function StringsProvider({ strings, children }: StringsProviderProps) {
  const around = useStrings();
  const merged = useMemo(() => mergeStrings(around, strings), [around, strings]);
  return <StringsContext.Provider value={merged}>{children}</StringsContext.Provider>;
}
