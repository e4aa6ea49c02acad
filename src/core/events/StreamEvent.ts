import type { OvershootError } from '../errors/index.js';
import type { LossCause } from '../publication/createPublication.js';
import type { EndReason } from '../session/endReason.js';
import type { Phase } from '../session/phase.js';
import type { Regions } from '../session/regions.js';
import type { WakeCause } from '../time/Wake.js';

type NoDetail = Readonly<Record<string, never>>;

/** What happens in a session that a person would want in a log, by name. No event carries a token or a key. */
export interface StreamEvents {
  /** The word for the whole has changed. */
  phase: { from: Phase; to: Phase };
  /** One of the four machines has moved; `cause` is its event in `regionTables`. */
  transition: { region: keyof Regions; from: string; to: string; cause: string };
  /** The service has made the stream: from here it costs. */
  created: { expiresAtMs: number; ttlSeconds: number };
  /** The request for a stream failed and is made once more; the service said that nothing was made. */
  'create-retry': { error: OvershootError; attempt: number; retryInMs: number };
  /** A stream that came after nobody wanted it any more; it is deleted. */
  discarded: { streamId: string };
  renewed: { expiresAtMs: number; ttlSeconds: number };
  'renewal-failed': { error: OvershootError; attempt: number; retryInMs: number };
  /** A look at the status failed; `failures` in a row. */
  'status-failed': { error: OvershootError; failures: number };
  /** The room, or the way into it, was lost. */
  'room-lost': { cause: LossCause };
  /** The room is joined and the video published. */
  published: NoDetail;
  /** The room could not be joined, and is tried again. */
  'join-failed': { error: OvershootError };
  /** The room is joined, and nothing leaves this page. */
  stalled: { error: OvershootError };
  /** The source has failed while live. The stream is held for a minute, in which the source may come back. */
  'source-lost': { error: OvershootError };
  /** The source could not be switched; the one before it is open again where `kept`. */
  'switch-failed': { error: OvershootError; kept: boolean };
  /** Something may have been missed: the service is asked before anything is believed. */
  woke: { cause: WakeCause; gapMs: number };
  /**
   * The page was hidden while it holds a stream that somebody else publishes into. Browsers freeze such tabs after some
   * minutes, and no timer renews the lease then: let a server keep it alive.
   */
  unattended: NoDetail;
  /** The page went into the back/forward cache: camera off, room left, the lease runs on. */
  suspended: NoDetail;
  /** The service ended the stream, and `onExpired: 'recreate'` makes the next one. */
  recreating: { reason: EndReason };
  /** The stream could not be deleted; it costs until its lease ends. `streamId` where it is not the one of the session. */
  'delete-failed': { error: OvershootError; streamId?: string };
  ended: { reason: EndReason };
  failed: { error: OvershootError };
}

interface Common {
  /** Local wall clock, Unix ms. */
  at: number;
  generation: number;
  id: string | null;
}

/** One event, as `onEvent` gets it. */
export type StreamEvent = {
  [E in keyof StreamEvents]: { type: E } & StreamEvents[E] & Common;
}[keyof StreamEvents];

/** One event by its name. */
export type StreamEventOf<E extends keyof StreamEvents> = Extract<StreamEvent, { type: E }>;
