import type { StreamloopState } from '../states/streamloopStates.js';

// Names of fields are those of the service, so that its documents can be read beside them. Times are RFC 3339 with an offset.

/** Lets a newer word of the service through. */
export type Open<T extends string> = T | (string & Record<never, never>);

/** Size of the picture, by its lines. The price depends on it. */
export type Quality = 'q_720p' | 'q_1080p' | 'q_1440p' | 'q_2160p';
/** Pictures a second. The price depends on it. */
export type Framerate = 'f_24' | 'f_25' | 'f_30' | 'f_60';

/** A stream as lists have it (reference 4.1). */
export interface StreamSummary {
  id: string;
  createdAt: string;
  name: string | null;
  /** Null where the service does not say. */
  state: StreamloopState | null;
}

/** A stream. The service tells neither its destination nor its schedule, nor why it has failed. */
export interface StreamloopStream extends StreamSummary {
  framerate: Open<Framerate> | null;
  quality: Open<Quality> | null;
}

/** One page of a list. The end is where `nextCursor` is null. */
export interface StreamloopPage<T> {
  data: readonly T[];
  nextCursor: string | null;
}

/** Something that keeps a stream from starting (reference 4.5). */
export interface ReadinessIssue {
  code: string;
  error: string;
  path: Open<'YOUTUBE' | 'VALIDATION'>;
  stage: Open<'PREFLIGHT'>;
  suggestion: string | null;
}

/** A dry run of the checks of a start. `ready` is no promise: neither credits nor uploads are checked. */
export interface Readiness {
  ready: boolean;
  issues: readonly ReadinessIssue[];
}

/** What YouTube says of a broadcast (reference 4.6). Up to ten minutes old: show `fetchedAt`. */
export interface YoutubeLiveStats {
  lifecycle: Open<
    'CREATED' | 'READY' | 'TESTING' | 'LIVE' | 'COMPLETE' | 'REVOKED' | 'ERRORED' | 'UNSPECIFIED'
  >;
  /** 0 unless `LIVE`. */
  concurrentViewers: number | null;
  totalViews: number | null;
  likeCount: number | null;
  watchUrl: string | null;
  fetchedAt: string | null;
  mirrorStatus: Open<'IDLE' | 'PENDING' | 'MIRRORED' | 'OUT_OF_SYNC' | 'NEEDS_REAUTH' | 'BLOCKED'> | null;
  mirrorLastError: string | null;
}

/** `youtubeLiveStats` is null for other destinations, and before there is a broadcast. */
export interface StreamLiveStats {
  id: string;
  name: string | null;
  youtubeLiveStats: YoutubeLiveStats | null;
}

/** Where a stream goes (reference 4.7). Its key is never read back. */
export interface Destination {
  id: string;
  name: string | null;
  kind: Open<'custom_rtmp' | 'youtube'> | null;
  status: Open<'active' | 'needs_reauth' | 'revoked' | 'disabled'> | null;
}

/** A file at the service. `objectID` is what a stream takes; the schema calls it `id`, the quickstart `objectID`. */
export interface Upload {
  id: string;
  objectID: string;
  /** As the service says it. */
  state: string | null;
}

/** Whose account it is. `defaultStreamDuration` (seconds, 0: never ends) counts where a create says none. */
export interface Me {
  id: string | null;
  email: string | null;
  defaultStreamDuration: number | null;
}

/** What an account works in: all calls but the list of them are about one. `id` is what `workspaceId` takes. */
export interface Workspace {
  id: string;
  name: string;
  /** Of who asks, as the service says it. */
  role: string | null;
}
