'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { presence } from '../../../../components/part/presence.js';
import type { StreamloopStreamState } from '../../../hooks/useStreamloopStream.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopStatusProvider } from '../StreamloopStatusContext.js';

export interface StreamloopStatusRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useStreamloopStream` returned. */
  stream: StreamloopStreamState;
}

/** Gives its parts their stream. Renders a `<div>` with the role of a group. */
export const StreamloopStatusRoot = forwardRef<HTMLDivElement, StreamloopStatusRootProps>(
  function StreamloopStatusRoot({ stream, className, ...props }, ref) {
    const { status } = useStreamloopStrings();
    return (
      <StreamloopStatusProvider value={stream}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={status.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-phase={stream.phase}
          data-stale={presence(stream.isStale)}
        />
      </StreamloopStatusProvider>
    );
  },
);
