'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopListRootProps } from './root/StreamloopListRoot.js';

export type StreamloopListProps = Omit<StreamloopListRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopListProps>(function StreamloopList(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <parts.Table />
      <parts.Notice />
      <parts.StaleNotice />
      <parts.FailureMessage />
      <parts.LoadMoreTrigger />
    </parts.Root>
  );
});

/**
 * The streams of a workspace, page by page.
 *
 * @example
 * <StreamloopList streams={useStreamloopStreams()} selected={id} onSelect={setId} />
 */
export const StreamloopList = Object.assign(Assembly, parts);
