'use client';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { OvershootClient } from '../core/client/OvershootClient.js';
import { OvershootError } from '../core/errors/index.js';
import type { SharedParts } from '../core/session/createSharedParts.js';
import type { Platform } from '../core/session/Platform.js';
import type { MountedParts } from './MountedParts.js';
import type { SessionRegistry } from './SessionRegistry.js';

interface OvershootContextValue {
  client: OvershootClient;
  queryClient: QueryClient;
  platform: Partial<Platform> | undefined;
  shared: SharedParts;
  registry: SessionRegistry;
  mounted: MountedParts;
}

export const OvershootContext = createContext<OvershootContextValue | null>(null);

/** What the provider gives; throws `missing-provider` outside of one. */
export function useOvershootContext(): OvershootContextValue {
  const value = useContext(OvershootContext);
  if (!value) throw new OvershootError('missing-provider', { stage: 'setup' });
  return value;
}
