'use client';
import type { StreamStatusRecord } from '../../../core/client/records.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { useSelected } from '../../part/useSelected.js';

/** One number of the status; renders again only when it has changed, not with every poll. */
export function useStatusNumber(
  { session }: OvershootStream,
  select: (record: StreamStatusRecord) => number | null,
): number | null {
  return useSelected(session.status, ({ data }) => data && select(data));
}

/** Whether the status is older than it should be. */
export const useIsStale = ({ session }: OvershootStream): boolean =>
  useSelected(session.status, ({ isStale }) => isStale);
