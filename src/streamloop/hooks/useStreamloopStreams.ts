'use client';
import type { StreamSummary } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

export interface UseStreamloopStreamsOptions {
  /** Streams of a page, 1 to 100. Default 20. */
  limit?: number;
  /** Only these: one request for many. */
  ids?: readonly string[];
}

/** The streams of the workspace, page by page. */
export interface StreamloopStreams {
  streams: readonly StreamSummary[];
  hasMore: boolean;
  /** Whether the next page is on its way. */
  isLoadingMore: boolean;
  loadMore: () => Promise<void>;
  error: StreamloopError | null;
  /** Whether nothing is known yet. */
  isPending: boolean;
  isStale: boolean;
  updatedAt: number | null;
  refresh: () => Promise<void>;
}

export function useStreamloopStreams(_options: UseStreamloopStreamsOptions = {}): StreamloopStreams {
  throw new Error('to be written');
}
