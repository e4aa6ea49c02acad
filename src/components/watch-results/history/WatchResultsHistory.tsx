'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { resultTimes } from '../value/resultTimes.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';
import { HistoryItem } from './HistoryItem.js';
import { createResultKeys } from './createResultKeys.js';

export type WatchResultsHistoryProps = Omit<ComponentPropsWithoutRef<'ol'>, 'children'>;

/**
 * The last answers, newest first, each with its time and, where it cannot be used, with the reason. How many is the watch's
 * `historySize`. It scrolls in itself, also by keyboard, and what is out of sight is not laid out. Renders an `<ol>`.
 */
export const WatchResultsHistory = forwardRef<HTMLOListElement, WatchResultsHistoryProps>(
  function WatchResultsHistory({ className, ...props }, ref) {
    const { history } = useWatchPart('History');
    const { locale } = useStrings();
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    const times = useMemo(() => resultTimes(locale), [locale]);
    const keyOf = useMemo(() => createResultKeys(), []);
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
        {history.toReversed().map((result) => (
          <HistoryItem key={keyOf(result)} result={result} times={times} outcomes={strings.outcomes} />
        ))}
      </ol>
    );
  },
);
