import * as v from 'valibot';
import type { Readiness, StreamLiveStats, StreamloopStream, StreamSummary } from '../records.js';
import { maybeNumber, maybeText } from './fields.js';

// Enums are read as any text: the service adds words without notice, and a new one must not fail a call.

const summary = { id: v.string(), createdAt: v.string(), name: maybeText, state: maybeText };

/** A stream of a list. */
export const streamSummarySchema: v.GenericSchema<unknown, StreamSummary> = v.pipe(
  v.unknown(),
  v.object(summary),
);

/** A stream, asked for by itself. */
export const streamSchema: v.GenericSchema<unknown, StreamloopStream> = v.pipe(
  v.unknown(),
  v.object({ ...summary, framerate: maybeText, quality: maybeText }),
);

/** Answer of `GET /streams/{id}/readiness`. */
export const readinessSchema: v.GenericSchema<unknown, Readiness> = v.pipe(
  v.unknown(),
  v.object({
    ready: v.boolean(),
    issues: v.nullish(
      v.array(
        v.object({
          code: v.string(),
          error: v.string(),
          path: v.string(),
          stage: v.string(),
          suggestion: maybeText,
        }),
      ),
      () => [],
    ),
  }),
);

const youtubeLiveStats = v.object({
  // Required in the documents; they also say that there may be nothing at all, so nothing is relied on.
  lifecycle: v.nullish(v.string(), 'UNSPECIFIED'),
  concurrentViewers: maybeNumber,
  totalViews: maybeNumber,
  likeCount: maybeNumber,
  watchUrl: maybeText,
  fetchedAt: maybeText,
  mirrorStatus: maybeText,
  mirrorLastError: maybeText,
});

/** Answer of `GET /streams/{id}/live-stats`. */
export const liveStatsSchema: v.GenericSchema<unknown, StreamLiveStats | null> = v.pipe(
  v.unknown(),
  v.nullable(
    v.object({ id: v.string(), name: maybeText, youtubeLiveStats: v.nullish(youtubeLiveStats, null) }),
  ),
);
