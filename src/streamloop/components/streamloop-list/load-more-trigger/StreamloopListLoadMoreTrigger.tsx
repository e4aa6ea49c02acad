'use client';
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle } from 'react';
import { Press } from '../../shared/Press.js';
import { useHandsFocusOn } from '../../shared/useHandsFocusOn.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useListPart } from '../StreamloopListContext.js';

export type StreamloopListLoadMoreTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Asks for the next page. Not there where there is none. Renders a `<button>`. */
export const StreamloopListLoadMoreTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopListLoadMoreTriggerProps
>(function StreamloopListLoadMoreTrigger(props, ref) {
  const { hasMore } = useListPart('LoadMoreTrigger').list;
  return hasMore ? <MoreButton ref={ref} {...props} /> : null;
});

/** There only while there is more, so that it hands the focus on when it goes. */
const MoreButton = forwardRef<HTMLButtonElement, StreamloopListLoadMoreTriggerProps>(function MoreButton(
  { children, ...props },
  ref,
) {
  const { isLoadingMore, loadMore } = useListPart('LoadMoreTrigger').list;
  const { list: strings } = useStreamloopStrings();
  const button = useHandsFocusOn<HTMLButtonElement>();
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => button.current);
  return (
    <Press ref={button} {...props} can={!isLoadingMore} press={() => void loadMore()}>
      {children ?? (isLoadingMore ? strings.loadingMore : strings.more)}
    </Press>
  );
});
