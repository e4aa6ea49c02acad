'use client';
import type { YoutubeLiveStats } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** What YouTube says of the broadcast, asked for once a minute: the service itself looks every ten. */
export interface StreamloopLiveStats {
  /** Null for other destinations, and before there is a broadcast. */
  stats: YoutubeLiveStats | null;
  isPending: boolean;
  error: StreamloopError | null;
  isStale: boolean;
  updatedAt: number | null;
  refresh: () => Promise<void>;
}

export function useStreamloopLiveStats(_id: string | null): StreamloopLiveStats {
  throw new Error('to be written');
}
