'use client';
import { type ForwardedRef, type RefObject, useImperativeHandle, useRef } from 'react';
import { useFocusOnProblems } from './useFocusOnProblems.js';

/**
 * Ref of a form, whose own fields get the focus when they have to be corrected. They have names; those of what is sent from
 * within the form, a new destination for example, have none.
 */
export function useFormRef(
  failures: number,
  ref: ForwardedRef<HTMLFormElement>,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement | null>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);
  useFocusOnProblems(failures, form, '[aria-invalid][name]');
  return form;
}
