'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { ViewerPhase } from '../../../core/viewer/ViewerSnapshot.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useViewerPart } from '../StreamViewerContext.js';
import { viewerStrings } from '../viewerStrings.js';

export interface StreamViewerPhaseIndicatorState {
  phase: ViewerPhase;
}

export interface StreamViewerPhaseIndicatorProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  children?: PartChildren<StreamViewerPhaseIndicatorState>;
}

/** How watching goes, as a dot and a word. Renders a `<span>`. */
export const StreamViewerPhaseIndicator = forwardRef<HTMLSpanElement, StreamViewerPhaseIndicatorProps>(
  function StreamViewerPhaseIndicator({ className, children, ...props }, ref) {
    const { phase } = useViewerPart('PhaseIndicator').viewer;
    const strings = useOptionalStrings('viewer', viewerStrings);
    return (
      <span
        ref={ref}
        {...props}
        className={classNames('lv-phase lv-phase-indicator', className)}
        data-phase={phase}
        data-live={presence(phase === 'playing')}
      >
        <span className="lv-dot" aria-hidden="true" />
        {renderChildren(children, { phase }, strings.phases[phase])}
      </span>
    );
  },
);
