import type { ClientCall } from '../../core/client/ClientCall.js';
import type { OvershootError } from '../../core/errors/index.js';
import { type LoggedError, toLoggedError } from '../../core/events/LogEntry.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { StreamCost } from '../../core/vision/cost/StreamCost.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { cleaned } from './cleaned.js';
import type { BundledSession, BundledWatch, SupportBundle, Versions } from './SupportBundle.js';

/** What a bundle is made from. */
export interface BundleParts {
  at: number;
  versions: Versions;
  userAgent: string;
  client: 'handler' | 'direct';
  sessions: readonly StreamSession[];
  watches: readonly WatchSnapshot<unknown>[];
  calls: readonly ClientCall[];
  costOf: (id: string | null) => StreamCost;
}

/** Puts a bundle together from named fields, so that what is added to a state some day is not in it by itself. */
export function createSupportBundle(parts: BundleParts): SupportBundle {
  const bundle: SupportBundle = {
    kind: 'react-live-vision support bundle',
    version: 1,
    createdAt: new Date(parts.at).toISOString(),
    versions: parts.versions,
    userAgent: parts.userAgent,
    client: parts.client,
    sessions: parts.sessions.map((session) => sessionPart(session, parts.costOf)),
    watches: parts.watches.map(watchPart),
    requests: parts.calls.map(callPart),
  };
  // A handle is good for one person only, and still it is what that person is let in with.
  return cleaned(bundle, parts.client === 'handler' ? idsIn(parts) : []);
}

function idsIn({ sessions, calls }: BundleParts): string[] {
  const ids = [
    ...sessions.map((session) => session.getSnapshot().id),
    ...sessions.flatMap((session) => session.getLog().map(({ id }) => id)),
    ...calls.map(({ streamId }) => streamId),
  ];
  return [...new Set(ids)].filter((id) => typeof id === 'string').filter((id) => id !== '');
}

function sessionPart(session: StreamSession, costOf: BundleParts['costOf']): BundledSession {
  const snapshot = session.getSnapshot();
  const lease = session.leaseInfo.getSnapshot();
  const status = session.status.getSnapshot();
  const sent = session.publishStats.getSnapshot();
  return {
    phase: snapshot.phase,
    regions: {
      capture: snapshot.capture.state,
      publication: snapshot.publication,
      lease: snapshot.lease,
    },
    generation: snapshot.generation,
    id: snapshot.id,
    reason: snapshot.phase === 'ended' ? snapshot.reason : null,
    isPaused: snapshot.isPaused,
    problem: errorPart(snapshot.problem),
    error: snapshot.phase === 'failed' ? errorPart(snapshot.error) : null,
    source: session.getSource().type,
    lease: lease && {
      ttlMs: lease.ttlMs,
      expiresAtMs: lease.expiresAtMs,
      clockOffsetMs: lease.clockOffsetMs,
    },
    status: {
      data: status.data && {
        state: status.data.state,
        createdAtMs: status.data.createdAtMs,
        streamTimeMs: status.data.streamTimeMs,
        firstFrameAtMs: status.data.firstFrameAtMs,
        lastFrameAtMs: status.data.lastFrameAtMs,
        lastFrameIndex: status.data.lastFrameIndex,
        firstAvailableFrameIndex: status.data.firstAvailableFrameIndex,
        firstAvailableFrameAtMs: status.data.firstAvailableFrameAtMs,
        lastPullMs: status.data.lastPullMs,
        recentFps: status.data.recentFps,
        retainedFrameCount: status.data.retainedFrameCount,
        evictedFrameCount: status.data.evictedFrameCount,
        expiresAtMs: status.data.expiresAtMs,
        ttlSeconds: status.data.ttlSeconds,
        endedAtMs: status.data.endedAtMs,
        endReason: status.data.endReason,
      },
      error: errorPart(status.error),
      updatedAt: status.updatedAt,
      isStale: status.isStale,
    },
    publishStats: sent && {
      sentFps: sent.sentFps,
      kbitPerSecond: sent.kbitPerSecond,
      roundTripMs: sent.roundTripMs,
      limitedBy: sent.limitedBy,
      quality: sent.quality,
      framesSent: sent.framesSent,
    },
    cost: costOf(snapshot.id),
    log: session.getLog(),
  };
}

const watchPart = ({ state, reason, error, retryAt, history }: WatchSnapshot<unknown>): BundledWatch => ({
  state,
  reason,
  error: errorPart(error),
  retryAt,
  ticks: history.map(({ askedAt, answeredAt, latencyMs, outcome, model, usage }) => ({
    askedAt,
    answeredAt,
    latencyMs,
    outcome,
    model,
    totalTokens: usage?.totalTokens ?? null,
  })),
});

const callPart = ({ operation, streamId, at, durationMs, status, requestId, failure }: ClientCall) => ({
  operation,
  streamId,
  at,
  durationMs,
  status,
  requestId,
  failure,
});

const errorPart = (error: OvershootError | null): LoggedError | null => error && toLoggedError(error);
