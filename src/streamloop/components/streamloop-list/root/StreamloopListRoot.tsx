'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { presence } from '../../../../components/part/presence.js';
import type { StreamloopStreams } from '../../../hooks/useStreamloopStreams.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopListProvider } from '../StreamloopListContext.js';

export interface StreamloopListRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onSelect'> {
  /** What `useStreamloopStreams` returned. */
  streams: StreamloopStreams;
  /** Id of the stream that is chosen. */
  selected?: string | null;
  /** Called when a person has chosen a stream. Without it and `hrefOf` there is nothing to choose. */
  onSelect?: (id: string) => void;
  /**
   * Address of the page of a stream: its name is a link then, which opens in another tab too. With `onSelect`, a plain click
   * only calls that, so that a router can take over.
   *
   * @example
   * <StreamloopList streams={streams} hrefOf={(id) => `/streams/${id}`} onSelect={(id) => navigate(`/streams/${id}`)} />
   */
  hrefOf?: (id: string) => string;
}

/** Gives its parts their streams. Renders a `<div>` with the role of a group. */
export const StreamloopListRoot = forwardRef<HTMLDivElement, StreamloopListRootProps>(
  function StreamloopListRoot({ streams, selected = null, onSelect, hrefOf, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    const isEmpty = !streams.isPending && !streams.error && streams.streams.length === 0;
    return (
      <StreamloopListProvider value={{ list: streams, selected, onSelect, hrefOf }}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.list.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-loading={presence(streams.isPending)}
          data-empty={presence(isEmpty)}
          data-stale={presence(streams.isStale)}
        />
      </StreamloopListProvider>
    );
  },
);
