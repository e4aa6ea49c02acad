import type { IngestEvent, RoomFault } from '../ingest/Ingest.js';
import type { RouteName } from '../http/routeNames.js';
import type { PullEvent } from '../pulls/PullEvent.js';
import type { StreamEvent } from '../streams/StreamEvent.js';
import type { StreamloopEvent } from '../streamloop/StreamloopEvent.js';
import type { PushEvent } from '../v0.2/PushEvent.js';

/** One line of the history. `seq` grows by one for each, from 1. */
export type HistoryEntry = HistoryEvent & { seq: number; atMs: number };

export type HistoryEvent =
  | RequestStarted
  | RequestEnded
  | StreamEvent
  | FramesLookedAt
  | MediaEvent
  | PullEvent
  | FaultEvent
  | PushEvent
  | StreamloopEvent
  | InternalError;

/** What is known of a request when it arrives. It never holds a key, a token or a query string. */
export interface RequestFacts {
  requestId: number;
  method: string;
  path: string;
  route: RouteName;
  streamId: string | null;
  /** Whether an `Authorization` header came along, and of which kind; never what it said. */
  authorization: 'none' | 'bearer' | 'other';
  idempotencyKey: boolean;
  origin: string | null;
}

export interface RequestStarted extends RequestFacts {
  type: 'request-started';
}

export interface RequestEnded extends RequestFacts {
  type: 'request';
  startedAtMs: number;
  durationMs: number;
  /** `null` where no answer was sent. */
  status: number | null;
  /**
   * `answered`: sent in full. `dropped`: a fault cut the connection. `aborted`: the client or the closing emulator did.
   * `handed-over`: a signalling socket; what becomes of it is told by the media events.
   */
  outcome: 'answered' | 'dropped' | 'aborted' | 'handed-over';
  /** The fault that was applied, if one was. */
  faultId: number | null;
}

/** What one `ovs://` reference of a question came to, when the question was asked. */
export interface FramesLookedAt {
  type: 'frames-looked-at';
  streamId: string;
  /** `null` where nobody asked: an inference of v0.2. */
  requestId: number | null;
  /** `id` of the answer, if one comes. */
  completionId: string;
  model: string;
  kind: 'image' | 'video';
  /** In order of time. */
  frames: readonly {
    /** Lifetime index of the frame whose picture it is. */
    index: number;
    /** The frame that was asked for: another where that one could not be shown. */
    askedIndex: number;
    /** Stream clock. */
    timestampMs: number;
    /** When it arrived, Unix milliseconds. */
    wallMs: number;
  }[];
}

/** An event of the LiveKit side. */
export interface MediaEvent {
  type: IngestEvent['type'];
  streamId: string;
  identity: string | null;
  detail: NonNullable<IngestEvent['detail']>;
}

export type FaultEvent =
  | { type: 'fault-added'; faultId: number; route: RouteName }
  | { type: 'fault-applied'; faultId: number; route: RouteName; requestId: number; streamId: string | null }
  | { type: 'faults-cleared' }
  | { type: 'token-refresh-set'; enabled: boolean }
  | { type: 'balance-set'; microcents: number }
  /** `active` and `forMs` where the fault lasts. */
  | { type: 'stream-fault'; streamId: string; action: string; active?: boolean; forMs?: number | null }
  /** It befalls every room. */
  | { type: 'room-fault'; fault: RoomFault; active: boolean; forMs: number | null };

/** A defect of the emulator itself. */
export interface InternalError {
  type: 'internal-error';
  message: string;
}
