'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { classNames } from '../../part/classNames.js';
import { isLive } from '../../part/isLive.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { StreamPublisherProvider } from '../StreamPublisherContext.js';
import { useStreamPublisher } from './useStreamPublisher.js';

export interface StreamPublisherRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useOvershootStream` returned. */
  stream: OvershootStream;
}

/** Gives its parts their stream. Renders a `<div>` with the role of a group. */
export const StreamPublisherRoot = forwardRef<HTMLDivElement, StreamPublisherRootProps>(
  function StreamPublisherRoot({ stream, className, ...props }, ref) {
    const strings = useStrings();
    return (
      <StreamPublisherProvider value={useStreamPublisher(stream)}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.publisher.label}
          {...props}
          className={classNames('lv-root lv-publisher', className)}
          data-phase={stream.phase}
          data-live={presence(isLive(stream))}
        />
      </StreamPublisherProvider>
    );
  },
);
