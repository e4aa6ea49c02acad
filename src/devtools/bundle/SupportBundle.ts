import type { ClientCall } from '../../core/client/ClientCall.js';
import type { StreamStatusRecord } from '../../core/client/records.js';
import type { LogEntry, LoggedError } from '../../core/events/LogEntry.js';
import type { PublishStats } from '../../core/publication/PublishStats.js';
import type { Phase } from '../../core/session/phase.js';
import type { Regions } from '../../core/session/regions.js';
import type { StreamCost } from '../../core/vision/cost/StreamCost.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';

/** What is installed; null where nobody knows. */
export interface Versions {
  kit: string | null;
  react: string | null;
  livekitClient: string | null;
  query: string | null;
}

/** One session in a bundle. */
export interface BundledSession {
  phase: Phase;
  regions: Omit<Regions, 'stream'>;
  generation: number;
  /** Left out where it is a handle of a server of the app. */
  id: string | null;
  reason: string | null;
  isPaused: boolean;
  problem: LoggedError | null;
  error: LoggedError | null;
  /** Kind of the source: no device, no address. */
  source: string;
  lease: { ttlMs: number; expiresAtMs: number; clockOffsetMs: number } | null;
  status: {
    data: Omit<StreamStatusRecord, 'id'> | null;
    error: LoggedError | null;
    updatedAt: number | null;
    isStale: boolean;
  };
  publishStats: PublishStats | null;
  cost: StreamCost;
  log: readonly LogEntry[];
}

/** One watch in a bundle: what its questions took, and neither what was asked nor what was answered. */
export interface BundledWatch {
  state: WatchSnapshot<unknown>['state'];
  reason: string | null;
  error: LoggedError | null;
  retryAt: number | null;
  ticks: readonly {
    askedAt: number;
    answeredAt: number;
    latencyMs: number;
    outcome: 'ok' | 'invalid' | 'truncated';
    model: string;
    totalTokens: number | null;
  }[];
}

/** What a developer sends with a request for support. Holds no token, no key, no handle, no picture and no answer. */
export interface SupportBundle {
  kind: 'react-live-vision support bundle';
  /** Of this form. */
  version: 1;
  /** ISO 8601. */
  createdAt: string;
  versions: Versions;
  userAgent: string;
  /** Whether a server in between holds the key. */
  client: 'handler' | 'direct';
  sessions: readonly BundledSession[];
  watches: readonly BundledWatch[];
  requests: readonly ClientCall[];
}
