'use client';
import type { ReactNode } from 'react';
import { createHandlerAuth, createStreamloopClient, StreamloopProvider } from 'react-live-vision/streamloop';

// Outside of the component: with another client, everything that is known is forgotten.
const client = createStreamloopClient({ kind: 'handler', endpoint: '/api/streamloop' });
const auth = createHandlerAuth({ endpoint: '/api/streamloop' });

export const Streamloop = ({ children }: { children: ReactNode }) => (
  <StreamloopProvider client={client} auth={auth}>
    {children}
  </StreamloopProvider>
);
