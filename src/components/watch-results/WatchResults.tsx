'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { WatchResultsRootProps } from './root/WatchResultsRoot.js';

export type WatchResultsProps = Omit<WatchResultsRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, WatchResultsProps>(function WatchResults(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <parts.State />
      <parts.Failure />
      <parts.Latest />
      <parts.LatencyPlot />
      <parts.History />
      <parts.Announcer />
    </parts.Root>
  );
});

/**
 * What a watch sees: whether it asks, its newest answer, those before, and how long each took. `WatchResults.Confirmed` can
 * be added.
 *
 * @example
 * const watch = useWatch(stream, { prompt: 'What do you see?', enabled });
 * <WatchResults watch={watch} />
 *
 * @example
 * const confirmed = useConfirmed(watch, { when: ({ isOpen }) => isOpen });
 * <WatchResults.Root watch={watch}>
 *   <WatchResults.Confirmed confirmed={confirmed}>The door is open</WatchResults.Confirmed>
 *   <WatchResults.Latest>{({ text }) => <q>{text}</q>}</WatchResults.Latest>
 *   <WatchResults.Announcer />
 * </WatchResults.Root>
 */
export const WatchResults = Object.assign(Assembly, parts);
