'use client';
import { type ForwardedRef, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';

/** Puts the focus on the first field that has to be corrected, when there is one. The result is the ref of the form. */
export function useFocusOnProblems(
  hasProblems: boolean,
  ref: ForwardedRef<HTMLFormElement>,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement | null>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);
  useEffect(() => {
    if (hasProblems) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [hasProblems]);
  return form;
}
