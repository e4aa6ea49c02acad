'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import type { Phase } from '../../core/session/phase.js';
import { classNames } from '../part/classNames.js';
import { presence } from '../part/presence.js';

interface PhaseBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  phase: Phase;
  /** The phase in words: the dot alone would say it by colour only. */
  children: ReactNode;
}

/** A dot and a label. What `StreamPublisher.PhaseIndicator` and `StreamStatus.Phase` have in common. */
export const PhaseBadge = forwardRef<HTMLSpanElement, PhaseBadgeProps>(function PhaseBadge(
  { phase, className, children, ...props },
  ref,
) {
  return (
    <span
      ref={ref}
      {...props}
      className={classNames('lv-phase', className)}
      data-phase={phase}
      data-live={presence(phase === 'live')}
    >
      <span className="lv-dot" aria-hidden="true" />
      {children}
    </span>
  );
});
