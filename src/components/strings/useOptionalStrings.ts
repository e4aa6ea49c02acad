'use client';
import { useMemo } from 'react';
import { mergeStrings } from './mergeStrings.js';
import type { OptionalStrings } from './OptionalStrings.js';
import { useStrings } from './StringsContext.js';

/** The words of a part that brings its English ones along. */
export function useOptionalStrings<K extends keyof OptionalStrings>(
  section: K,
  english: OptionalStrings[K],
): OptionalStrings[K] {
  const replaced = useStrings()[section];
  return useMemo(() => (replaced ? mergeStrings(english, replaced) : english), [english, replaced]);
}
