'use client';
import { createContext, type Provider, useContext } from 'react';

/** Context between the root of a component and its parts. */
export interface PartContext<T> {
  Provider: Provider<T | null>;
  /** What the root gives; throws outside of one. `part` is the name an app writes. */
  usePart: (part: string) => T;
}

/** `gives` is the prop of the root that an app writes. */
export function createPartContext<T>(component: string, gives = 'stream'): PartContext<T> {
  const context = createContext<T | null>(null);
  context.displayName = `${component}Context`;
  return {
    Provider: context.Provider,
    usePart(part) {
      const value = useContext(context);
      if (value === null) {
        // Parts that no ready component has are exports of their own.
        const name = part.startsWith(component) ? part : `${component}.${part}`;
        throw new Error(
          `<${name}> stands outside of <${component}.Root>, so it has no ${gives} to show. ` +
            `Wrap it: <${component}.Root ${gives}={${gives}}><${name} /></${component}.Root>.`,
        );
      }
      return value;
    },
  };
}
