'use client';
import { createContext, useContext } from 'react';
import { baseStrings } from './baseStrings.js';
import type { BaseStrings } from './LiveVisionStrings.js';
import type { OptionalStrings } from './OptionalStrings.js';
import type { PartOf } from './StringsOverride.js';

/** The words of the ready components, and of other parts only what was replaced. */
export type StringsInForce = BaseStrings & PartOf<OptionalStrings>;

export const StringsContext = createContext<StringsInForce>(baseStrings);

/** The dictionary of the components: that of the nearest provider, else the English one. */
export const useStrings = (): StringsInForce => useContext(StringsContext);
