'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type PartChildren, renderChildren } from '../../../../components/part/PartChildren.js';
import type { StreamloopPhase, StreamloopState } from '../../../states/streamloopStates.js';
import { StateBadge, streamWords } from '../../shared/StateBadge.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export interface StreamloopStatusStateState {
  /** As the service says it. */
  state: StreamloopState | null;
  phase: StreamloopPhase;
}

export interface StreamloopStatusStateProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  children?: PartChildren<StreamloopStatusStateState>;
}

/** The state of the stream, by a dot and in words. Renders a `<span>`. */
export const StreamloopStatusState = forwardRef<HTMLSpanElement, StreamloopStatusStateProps>(
  function StreamloopStatusState({ children, ...props }, ref) {
    const stream = useStatusPart('State');
    const { state, phase } = stream;
    const words = streamWords(stream, useStreamloopStrings());
    return (
      <StateBadge ref={ref} {...props} state={state} phase={phase}>
        {renderChildren(children, { state, phase }, words)}
      </StateBadge>
    );
  },
);
