'use client';
import { memo } from 'react';
import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import type { OptionalStrings } from '../../strings/OptionalStrings.js';
import type { ResultTimes } from '../value/resultTimes.js';
import { HistoryItem } from './HistoryItem.js';

/** A result and its key. */
export interface KeyedResult {
  key: number;
  result: WatchResult<unknown>;
}

interface HistoryChunkProps {
  /** Newest first. */
  items: readonly KeyedResult[];
  times: ResultTimes;
  outcomes: OptionalStrings['watchResults']['outcomes'];
}

/** Some lines of the history. A long list changes at its ends only, and all that is between is not even looked at. */
export const HistoryChunk = memo(
  function HistoryChunk({ items, times, outcomes }: HistoryChunkProps) {
    return items.map(({ key, result }) => (
      <HistoryItem key={key} result={result} times={times} outcomes={outcomes} />
    ));
  },
  (before, now) =>
    before.times === now.times &&
    before.outcomes === now.outcomes &&
    before.items.length === now.items.length &&
    before.items[0]?.key === now.items[0]?.key,
);
