'use client';
import { type ComponentType, lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import type { OvershootDevtoolsProps } from './OvershootDevtoolsProps.js';

/** Shows what `load` brings, once the page is hydrated: a server renders nothing, and so nothing can differ from it. */
export function createLazyDevtools(
  load: () => Promise<{ default: ComponentType<OvershootDevtoolsProps> }>,
): (props: OvershootDevtoolsProps) => ReactNode {
  const Loaded = lazy(load);
  return function OvershootDevtools(props) {
    const isHydrated = useSyncExternalStore(never, yes, no);
    return isHydrated ? (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    ) : null;
  };
}

const never = (): (() => void) => () => undefined;
const yes = (): boolean => true;
const no = (): boolean => false;
