'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus on the first field that has to be corrected, each time that something could not be sent: `failures` counts
 * them. `selector` finds the fields that it is about.
 */
export function useFocusOnProblems(
  failures: number,
  around: RefObject<HTMLElement | null>,
  selector = '[aria-invalid]',
): void {
  useEffect(() => {
    if (failures === 0) return;
    const field = around.current?.querySelector<HTMLElement>(selector);
    // One that has the focus already would not be read out again, with what is wrong now.
    if (field && field === field.ownerDocument.activeElement) field.blur();
    field?.focus();
  }, [failures, around, selector]);
}
