'use client';
import { useEffect, useRef } from 'react';
import type { ControlOutcome } from '../../../streams/ControlOutcome.js';

/**
 * The result follows a command, and tells the page once that it was a deletion and was accepted. Not when the page shows
 * another stream by then, or none: it must not be taken away from there.
 */
export function useTellsDeletion(
  id: string | null,
  onDeleted: (() => void) | undefined,
): (running: Promise<ControlOutcome | null>) => Promise<void> {
  const shown = useRef<{ id: string | null; onDeleted: (() => void) | undefined } | null>(null);
  const told = useRef<ControlOutcome | null>(null);
  useEffect(() => {
    shown.current = { id, onDeleted };
    return () => {
      shown.current = null;
    };
  }, [id, onDeleted]);

  return async (running) => {
    const outcome = await running;
    if (outcome?.type !== 'accepted' || outcome.command !== 'remove') return;
    if (told.current === outcome || shown.current?.id !== id) return;
    // Two presses get the same answer.
    told.current = outcome;
    shown.current.onDeleted?.();
  };
}
