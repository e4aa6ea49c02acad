'use client';
import type { ReactNode } from 'react';
import type { StreamloopAuth } from '../auth/StreamloopAuth.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';

/** What `StreamloopProvider` takes. */
export interface StreamloopProviderProps {
  /** Where all calls go; made by `createStreamloopClient`, outside of the component. */
  client: StreamloopClient;
  /** For `useStreamloopAuth` and the sign-in components; made outside of the component as well. */
  auth?: StreamloopAuth;
  children?: ReactNode;
}

/** Gives the hooks below it their client. Uses the QueryClient of the tree, or makes and provides one. */
export function StreamloopProvider({ children }: StreamloopProviderProps) {
  return children;
}
