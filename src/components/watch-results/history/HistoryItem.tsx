'use client';
import { memo } from 'react';
import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import { shortened } from '../../part/shortened.js';
import type { OptionalStrings } from '../../strings/OptionalStrings.js';
import { resultText } from '../value/resultText.js';
import type { ResultTimes } from '../value/resultTimes.js';

/** One line, which the list cuts off at its edge; characters. */
const MOST_SHOWN = 200;

interface HistoryItemProps {
  result: WatchResult<unknown>;
  times: ResultTimes;
  outcomes: OptionalStrings['watchResults']['outcomes'];
}

/** A line of the history. Results never change, so that a new one renders one line and not all of them. */
export const HistoryItem = memo(function HistoryItem({ result, times, outcomes }: HistoryItemProps) {
  return (
    <li className="lv-history-item" data-outcome={result.outcome}>
      <time className="lv-label" dateTime={new Date(result.answeredAt).toISOString()}>
        {times.time(result)}
      </time>
      {result.outcome !== 'ok' && <span className="lv-outcome">{outcomes[result.outcome]}</span>}
      <span className="lv-history-text" dir="auto">
        {shortened(resultText(result), MOST_SHOWN)}
      </span>
    </li>
  );
});
