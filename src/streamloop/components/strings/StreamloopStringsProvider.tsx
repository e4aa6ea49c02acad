'use client';
import { type ReactNode, useMemo } from 'react';
import { mergeStrings } from '../../../components/strings/mergeStrings.js';
import type { PartOf } from '../../../components/strings/StringsOverride.js';
import type { StreamloopStrings } from './StreamloopStrings.js';
import { StreamloopStringsContext, useStreamloopStrings } from './StreamloopStringsContext.js';

export interface StreamloopStringsProviderProps {
  /** What differs from the dictionary around it. Keep it outside of the component, or memoise it. */
  strings: PartOf<StreamloopStrings>;
  children?: ReactNode;
}

/** Gives the StreamLoop components below it other words: another language, or another tone in places. */
export function StreamloopStringsProvider({ strings, children }: StreamloopStringsProviderProps) {
  const around = useStreamloopStrings();
  const merged = useMemo(() => mergeStrings(around, strings), [around, strings]);
  return <StreamloopStringsContext.Provider value={merged}>{children}</StreamloopStringsContext.Provider>;
}
