'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { isActive } from '../../part/isActive.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { useIsStale } from '../value/useStatusNumber.js';
import { StaleAge } from './StaleAge.js';

export type StreamStatusStaleNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/** Says that the numbers are not up to date, and how old they are, while that is so. Renders a `<p>`. */
export const StreamStatusStaleNotice = forwardRef<HTMLParagraphElement, StreamStatusStaleNoticeProps>(
  function StreamStatusStaleNotice({ className, ...props }, ref) {
    const stream = useStatusPart('StaleNotice');
    const isStale = useIsStale(stream);
    if (!isStale || !isActive(stream.phase)) return null;
    return (
      <p ref={ref} {...props} className={classNames('lv-note', className)}>
        <StaleAge stream={stream} />
      </p>
    );
  },
);
