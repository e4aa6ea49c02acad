'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';
import { classNames } from '../part/classNames.js';
import { isLive } from '../part/isLive.js';
import { presence } from '../part/presence.js';

interface PhaseBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  of: Pick<StreamSnapshot, 'phase' | 'lease'>;
  /** The phase in words: the dot alone would say it by colour only. */
  children: ReactNode;
}

/** A dot and a label. What `StreamPublisher.PhaseIndicator` and `StreamStatus.Phase` have in common. */
export const PhaseBadge = forwardRef<HTMLSpanElement, PhaseBadgeProps>(function PhaseBadge(
  { of, className, children, ...props },
  ref,
) {
  return (
    <span
      ref={ref}
      {...props}
      className={classNames('lv-phase', className)}
      data-phase={of.phase}
      data-live={presence(isLive(of))}
    >
      <span className="lv-dot" aria-hidden="true" />
      {children}
    </span>
  );
});
