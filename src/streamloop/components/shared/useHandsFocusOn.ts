'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For what goes away by itself: where the focus is inside of it then, it goes to what `selector` finds in the component
 * around, else to that component, and not to the beginning of the page. Give the result to the element as its ref.
 */
export function useHandsFocusOn<T extends HTMLElement>(selector?: string): RefObject<T | null> {
  const element = useRef<T | null>(null);
  useLayoutEffect(() => {
    const own = element.current;
    const around = own?.parentElement?.closest<HTMLElement>('.lv-root') ?? null;
    return () => {
      if (!own?.contains(own.ownerDocument.activeElement)) return;
      const target = selector ? around?.querySelector<HTMLElement>(selector) : null;
      if (target) return target.focus();
      // No stop of the Tab key, but a place from which it goes on.
      around?.setAttribute('tabindex', '-1');
      around?.focus();
    };
  }, [selector]);
  return element;
}
