'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Phase } from '../../../core/session/phase.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { isPreviewing } from '../../part/isPreviewing.js';
import { presence } from '../../part/presence.js';
import { PhaseBadge } from '../../phase/PhaseBadge.js';
import { phaseWords } from '../../phase/phaseWords.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export interface StreamPublisherPhaseIndicatorState {
  phase: Phase;
  /** The source is on without a stream. */
  isPreviewing: boolean;
}

export interface StreamPublisherPhaseIndicatorProps extends Omit<
  ComponentPropsWithoutRef<'span'>,
  'children'
> {
  children?: PartChildren<StreamPublisherPhaseIndicatorState>;
}

/** The phase of the stream, by a dot and in words. Renders a `<span>`; lies well over the preview. */
export const StreamPublisherPhaseIndicator = forwardRef<HTMLSpanElement, StreamPublisherPhaseIndicatorProps>(
  function StreamPublisherPhaseIndicator({ className, children, ...props }, ref) {
    const { stream } = usePublisherPart('PhaseIndicator');
    const { phase } = stream;
    const strings = useStrings();
    // What is armed costs: that is to be said, not that there is a preview.
    const previewing = phase === 'idle' && isPreviewing(stream);
    const words = previewing ? strings.publisher.previewing : phaseWords(stream, strings);
    return (
      <PhaseBadge
        ref={ref}
        {...props}
        of={stream}
        className={classNames('lv-phase-indicator', className)}
        data-previewing={presence(previewing)}
      >
        {renderChildren(children, { phase, isPreviewing: previewing }, words)}
      </PhaseBadge>
    );
  },
);
