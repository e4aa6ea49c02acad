'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Phase } from '../../../core/session/phase.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { PhaseBadge } from '../../phase/PhaseBadge.js';
import { phaseWords } from '../../phase/phaseWords.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';

export interface StreamStatusPhaseProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  children?: PartChildren<{ phase: Phase }>;
}

/** The phase of the stream, by a dot and in words. Renders a `<span>`. */
export const StreamStatusPhase = forwardRef<HTMLSpanElement, StreamStatusPhaseProps>(
  function StreamStatusPhase({ children, ...props }, ref) {
    const stream = useStatusPart('Phase');
    const strings = useStrings();
    return (
      <PhaseBadge ref={ref} {...props} of={stream}>
        {renderChildren(children, { phase: stream.phase }, phaseWords(stream, strings))}
      </PhaseBadge>
    );
  },
);
