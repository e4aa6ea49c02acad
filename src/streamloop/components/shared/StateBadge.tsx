'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../components/part/classNames.js';
import { presence } from '../../../components/part/presence.js';
import type { StreamloopStreamState } from '../../hooks/useStreamloopStream.js';
import {
  streamloopStates,
  type StreamloopPhase,
  type StreamloopState,
} from '../../states/streamloopStates.js';
import type { StreamloopStrings } from '../strings/StreamloopStrings.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';

/** A state as a person reads it; one that this version does not know is shown as the service says it. */
export function stateWords(
  state: StreamloopState | null,
  phase: StreamloopPhase,
  { states, noState }: StreamloopStrings,
): string {
  if (phase === 'none' || phase === 'loading' || phase === 'gone') return noState[phase];
  if (state === null) return noState.unknown;
  return isKnown(state) ? states[state] : state;
}

/** The same of a stream that may not have been reached yet: then that is said, and not that it is loaded. */
export const streamWords = (
  { state, phase, error }: Pick<StreamloopStreamState, 'state' | 'phase' | 'error'>,
  strings: StreamloopStrings,
): string =>
  phase === 'loading' && error !== null ? strings.noState.unreached : stateWords(state, phase, strings);

const isKnown = (state: StreamloopState): state is keyof typeof streamloopStates =>
  Object.hasOwn(streamloopStates, state);

/** The phase of a state, where there is a stream. */
export const phaseOf = (state: StreamloopState | null): StreamloopPhase =>
  state !== null && isKnown(state) ? streamloopStates[state].phase : 'unknown';

export interface StateBadgeProps extends ComponentPropsWithoutRef<'span'> {
  state: StreamloopState | null;
  phase: StreamloopPhase;
}

/** A dot and a word: what the status and the list have in common. */
export const StateBadge = forwardRef<HTMLSpanElement, StateBadgeProps>(function StateBadge(
  { state, phase, className, children, ...props },
  ref,
) {
  const strings = useStreamloopStrings();
  return (
    <span
      ref={ref}
      {...props}
      className={classNames('lv-phase lv-sl-state', className)}
      data-phase={phase}
      data-state={state ?? undefined}
      data-live={presence(phase === 'live')}
    >
      <span className="lv-dot" aria-hidden="true" />
      {children ?? stateWords(state, phase, strings)}
    </span>
  );
});
