'use client';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import type { OvershootClient } from '../core/client/OvershootClient.js';
import { createSharedParts } from '../core/session/createSharedParts.js';
import type { Platform } from '../core/session/Platform.js';
import { createMountedParts } from './MountedParts.js';
import { OvershootContext } from './OvershootContext.js';
import { createSessionRegistry } from './SessionRegistry.js';

/** What `OvershootProvider` takes. */
export interface OvershootProviderProps {
  /**
   * Where all calls go; made by `createOvershootClient`, outside of the component. After a change (another login), the
   * sessions of the hooks use the new one from their next `start()`; a stream that runs keeps the one that made it.
   */
  client: OvershootClient;
  /** Replaces parts of the world in tests and stories. */
  platform?: Partial<Platform>;
  children?: ReactNode;
}

/**
 * Gives the hooks below it their client. Uses the QueryClient of the tree; where there is none it makes one and
 * provides it.
 */
export function OvershootProvider({ client, platform, children }: OvershootProviderProps) {
  const around = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  const queryClient = around ?? own;
  const shared = useMemo(() => createSharedParts(platform), [platform]);
  const [registry] = useState(createSessionRegistry);
  const [mounted] = useState(createMountedParts);
  const value = useMemo(
    () => ({ client, queryClient, platform, shared, registry, mounted }),
    [client, queryClient, platform, shared, registry, mounted],
  );
  const content = <OvershootContext.Provider value={value}>{children}</OvershootContext.Provider>;
  return around ? content : <QueryClientProvider client={own}>{content}</QueryClientProvider>;
}
