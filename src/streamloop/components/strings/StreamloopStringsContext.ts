'use client';
import { createContext, useContext } from 'react';
import type { StreamloopStrings } from './StreamloopStrings.js';
import { defaultStreamloopStrings } from './defaultStreamloopStrings.js';

export const StreamloopStringsContext = createContext<StreamloopStrings>(defaultStreamloopStrings);

/** The dictionary of the StreamLoop components: that of the nearest provider, else the English one. */
export const useStreamloopStrings = (): StreamloopStrings => useContext(StreamloopStringsContext);
