import type { StreamStatusRecord } from '../client/records.js';

/**
 * Whether a record describes an earlier moment than the one before it: answers of a service that runs in several places,
 * or behind a cache, may overtake each other. An end is never earlier than anything.
 */
export function isOlder(record: StreamStatusRecord, than: StreamStatusRecord | null): boolean {
  if (!than || record.state === 'ended') return false;
  if (than.state === 'ended') return true;
  if (record.streamTimeMs !== null && than.streamTimeMs !== null)
    return record.streamTimeMs < than.streamTimeMs;
  return (record.lastFrameIndex ?? -1) < (than.lastFrameIndex ?? -1);
}
