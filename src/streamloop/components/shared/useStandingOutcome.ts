'use client';
import { useState } from 'react';
import type { StreamloopStreamState } from '../../hooks/useStreamloopStream.js';
import type { ControlOutcome } from '../../streams/ControlOutcome.js';
import { isReached } from '../../streams/isReached.js';

/**
 * What came of a command, as long as it stands: that nobody knows it is over where the stream is seen to be as it was
 * wanted, and stays over when the stream changes again.
 */
export function useStandingOutcome(
  outcome: ControlOutcome | null,
  stream: StreamloopStreamState,
): ControlOutcome | null {
  const [settled, setSettled] = useState<ControlOutcome | null>(null);
  const isSettled = outcome?.type === 'unknown' && isSeen(outcome, stream);
  if (isSettled && settled !== outcome) setSettled(outcome);
  return isSettled || outcome === settled ? null : outcome;
}

/** By an answer that came since: an old one says nothing about it. */
function isSeen({ command }: ControlOutcome, { state, phase, isStale }: StreamloopStreamState): boolean {
  if (command === 'remove') return phase === 'gone';
  return !isStale && isReached(command, state);
}
