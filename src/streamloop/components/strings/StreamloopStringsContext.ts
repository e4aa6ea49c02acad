'use client';
import { createContext, useContext } from 'react';
import type { StreamloopStrings } from './StreamloopStrings.js';
import { defaultStreamloopStrings } from './defaultStreamloopStrings.js';

export const StreamloopStringsContext = createContext<StreamloopStrings>(defaultStreamloopStrings);

/**
 * The dictionary of the StreamLoop components: that of the nearest provider, else the English one. For a UI of one's own in
 * the same words.
 *
 * @example
 * const { controls } = useStreamloopStrings();
 * <button onClick={stop}>{controls.stop}</button>
 */
export const useStreamloopStrings = (): StreamloopStrings => useContext(StreamloopStringsContext);
