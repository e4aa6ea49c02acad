'use client';

import type { ReactNode } from 'react';
import { createOvershootClient, OvershootProvider } from 'react-live-vision';

// A client is made of functions, which no server component could pass on.
const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });

export function Overshoot({ children }: { children: ReactNode }) {
  return <OvershootProvider client={client}>{children}</OvershootProvider>;
}
