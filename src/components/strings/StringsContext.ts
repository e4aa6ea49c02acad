'use client';
import { createContext, useContext } from 'react';
import { defaultStrings } from './defaultStrings.js';
import type { LiveVisionStrings } from './LiveVisionStrings.js';

export const StringsContext = createContext<LiveVisionStrings>(defaultStrings);

/** The dictionary of the components: that of the nearest provider, else the English one. */
export const useStrings = (): LiveVisionStrings => useContext(StringsContext);
