'use client';
import { type ComponentPropsWithoutRef, forwardRef, useDeferredValue, useMemo } from 'react';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { resultTimes } from '../value/resultTimes.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';
import { chunksOf } from './chunksOf.js';
import { createResultKeys } from './createResultKeys.js';
import { HistoryChunk } from './HistoryChunk.js';

export type WatchResultsHistoryProps = Omit<ComponentPropsWithoutRef<'ol'>, 'children'>;

/**
 * The last answers, newest first, each with its time and, where it cannot be used, with the reason. How many is the watch's
 * `historySize`. It scrolls in itself, also by keyboard, and what is out of sight is not laid out. Renders an `<ol>`.
 */
export const WatchResultsHistory = forwardRef<HTMLOListElement, WatchResultsHistoryProps>(
  function WatchResultsHistory({ className, ...props }, ref) {
    // A list may be long: what a person does on the page comes first.
    const history = useDeferredValue(useWatchPart('History').history);
    const { locale } = useStrings();
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    const times = useMemo(() => resultTimes(locale), [locale]);
    const keyOf = useMemo(() => createResultKeys(), []);
    const chunks = useMemo(() => chunksOf(history, keyOf), [history, keyOf]);
    return (
      <ol
        ref={ref}
        reversed
        aria-label={strings.history}
        // What scrolls must be reachable for those who have no pointer.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={history.length === 0 ? undefined : 0}
        {...props}
        className={classNames('lv-history', className)}
        data-empty={presence(history.length === 0)}
      >
        {chunks.map(({ id, items }) => (
          <HistoryChunk key={id} items={items} times={times} outcomes={strings.outcomes} />
        ))}
      </ol>
    );
  },
);
