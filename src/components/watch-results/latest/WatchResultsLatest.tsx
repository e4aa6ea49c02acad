'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { shortened } from '../../part/shortened.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { resultText } from '../value/resultText.js';
import { resultTimes } from '../value/resultTimes.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';

/** An answer that comes ten times a second is no place for a book; characters. */
const MOST_SHOWN = 4000;

export interface WatchResultsLatestProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is shown of an answer in place of its text; a function gets the answer, with the value as your schema made it. */
  children?: PartChildren<WatchResult<unknown>>;
}

/**
 * The answer to the newest question that has one: text as it is, a value as JSON, and whether it can be used. Nothing is
 * announced, which `WatchResults.Announcer` does. Renders a `<div>`.
 */
export const WatchResultsLatest = forwardRef<HTMLDivElement, WatchResultsLatestProps>(
  function WatchResultsLatest({ className, children, ...props }, ref) {
    const { latest } = useWatchPart('Latest');
    const { locale } = useStrings();
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    const times = useMemo(() => resultTimes(locale), [locale]);
    const text = useMemo(() => latest && shortened(resultText(latest, 2), MOST_SHOWN), [latest]);
    return (
      <div
        ref={ref}
        {...props}
        className={classNames('lv-latest', className)}
        data-outcome={latest?.outcome}
        data-empty={presence(latest === null)}
      >
        {latest === null ? (
          <p className="lv-note">{strings.noAnswer}</p>
        ) : (
          renderChildren(
            children,
            latest,
            <>
              <p className="lv-answer-text" dir="auto">
                {text}
              </p>
              {latest.outcome !== 'ok' && <p className="lv-outcome">{strings.outcomes[latest.outcome]}</p>}
              <p className="lv-label">{times.answered(latest, strings.answered)}</p>
            </>,
          )
        )}
      </div>
    );
  },
);
