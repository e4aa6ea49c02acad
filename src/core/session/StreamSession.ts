import type { QueryClient } from '@tanstack/react-query';
import type { Camera, CameraPermission } from '../../platform/media/Media.js';
import type { Platform } from './Platform.js';
import type { StreamSource } from '../capture/StreamSource.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { LogEntry } from '../events/LogEntry.js';
import type { StreamEvent, StreamEventOf, StreamEvents } from '../events/StreamEvent.js';
import type { LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import type { PublishOptions } from '../publication/PublishOptions.js';
import type { PublishStats } from '../publication/PublishStats.js';
import type { StatusSnapshot } from '../status/StatusSnapshot.js';
import type { ReadableStore } from '../store/createStore.js';
import type { SharedParts } from './createSharedParts.js';
import type { EndReason } from './endReason.js';
import type { StreamSnapshot } from './StreamSnapshot.js';

/** How one session behaves. All have defaults. */
export interface SessionOptions {
  /** What `start()` and `preview()` open when they are not told. Default: the default camera. */
  source?: StreamSource;
  /** How the video is encoded. */
  publish?: PublishOptions;
  /**
   * What happens when the last component that holds the session goes away. Default `release`: the stream is deleted. With
   * `keep` it lives on; a preview without a stream is turned off all the same. What is kept has to stay in reach of a
   * `stop()`: by a `key` below a provider that stays mounted (a new one does not know the streams of the one before), by a
   * session that the app made itself, or at least by `maxDurationMs`.
   */
  onUnmount?: 'release' | 'keep';
  /** What happens when the page is left. Default `release`: the stream is deleted, the camera goes off. */
  onPageHide?: 'release' | 'keep';
  /** Milliseconds between the last holder going away and the release; absorbs remounts. Default 1,000. */
  graceMs?: number;
  /**
   * What happens when the service ends the stream by itself (its lease ran out, or it was reaped): `end` (default), or
   * `recreate`: a new stream follows at once with the same source, and an outage is sat out: where the service has no
   * capacity or is out of reach, the source stays open and the request is made again, at last once a minute, until
   * somebody lets go. A stream that somebody deleted stays deleted. Ignored after three in a row that never went live.
   * Where the answer to the new request is lost, the session fails with `create-outcome-unknown`: asking again could
   * make a second stream that costs.
   */
  onExpired?: 'end' | 'recreate';
  /**
   * Milliseconds after which the stream ends with the reason `max-duration`; recreated ones count on. Sleep counts, and
   * so does a wall clock that is set forward: no page can tell the two apart. Default: none.
   */
  maxDurationMs?: number;
  /** Keeps the screen of the device on while there is a stream and the page is seen. Default false. */
  wakeLock?: boolean;
  /**
   * What `preview()` makes ready, so that `start()` shows the first frame sooner. `module` (default) loads code and costs
   * nothing. `stream` also makes the stream, `room` also joins its room and sends nothing: both hold a lease from the
   * preview on, which the service may bill, and the phase is `armed`. No picture of the source leaves before `start()`.
   */
  warm?: 'module' | 'stream' | 'room';
}

/** What `createStreamSession` takes. */
export interface CreateSessionOptions extends SessionOptions {
  /** Where all calls go. */
  client: OvershootClient;
  /** The app's cache: creation, keepalive and deletion show up in it as mutations, the status as a query. */
  queryClient?: QueryClient;
  /** Replaces parts of the browser, for tests. */
  platform?: Partial<Platform>;
  /** What the sessions of a page have in common. `OvershootProvider` makes it; without it, each session has its own. */
  shared?: SharedParts;
}

/**
 * One stream at a time, from the source to its end. Making a session costs nothing and touches nothing; only `start()`
 * makes a stream, only `start()` and `preview()` open a source.
 */
export interface StreamSession extends ReadableStore<StreamSnapshot> {
  /** Status as the service counts it. */
  readonly status: ReadableStore<StatusSnapshot>;
  /** Null while there is no lease. */
  readonly leaseInfo: ReadableStore<LeaseSnapshot | null>;
  /** Whole seconds until the lease ends, ticking while somebody looks; null without a lease. */
  readonly countdown: ReadableStore<number | null>;
  /** Whole seconds since the newest counted frame, ticking while somebody looks; null before the first. */
  readonly frameAge: ReadableStore<number | null>;
  /** What this page sends, while it publishes and is not paused; null otherwise. */
  readonly publishStats: ReadableStore<PublishStats | null>;
  /** What the browser remembers about this site and its cameras, followed while somebody looks. */
  readonly cameraPermission: ReadableStore<CameraPermission>;
  /** Cameras of this device, followed while somebody looks. */
  readonly cameras: ReadableStore<readonly Camera[]>;
  /** The source that is open, or will be opened by the next `start()`. */
  readonly getSource: () => StreamSource;
  /** Opens the source without a stream, so without a bill. Failure is state (`capture`), the promise never rejects. */
  readonly preview: (source?: StreamSource) => Promise<void>;
  /**
   * Makes a stream and publishes into it. Called twice it is one stream; after `ended` or `failed` a new one.
   * Resolves when the video is published, or when that has failed or was stopped: failure is state (`phase`).
   */
  readonly start: (options?: { source?: StreamSource }) => Promise<void>;
  /** Turns the source off, leaves the room, deletes the stream. Legal in every phase. */
  readonly stop: () => Promise<EndReason>;
  /**
   * Switches the source, while live without a new stream. Failure is state, the promise never rejects. From, to and
   * between sources that are elsewhere (`external`, `remote`, `rtsp`, `hls`) it counts from the next `start()`: a stream is
   * made for one of them.
   */
  readonly setSource: (source: StreamSource) => Promise<void>;
  /**
   * Stops sending and goes on, while the stream and its lease live on. The source stays open and the preview shows it; a
   * model sees the last picture from before. Without a stream it does nothing; the next `start()` is never paused.
   */
  readonly setPaused: (paused: boolean) => Promise<void>;
  /**
   * Room and token for whoever publishes into a stream with the source `external`, fresh enough to be used right away. The
   * token is a secret: hand it to one publisher, once. Rejects with `invalid-option` where there is no such stream, and
   * with what the service said where it gives no token.
   */
  readonly takePublishCredentials: () => Promise<{ url: string; token: string }>;
  /** Calls back on each event of that name. Returns how to stop. */
  readonly on: <E extends keyof StreamEvents>(
    type: E,
    callback: (event: StreamEventOf<E>) => void,
  ) => () => void;
  /** Calls back on every event. Returns how to stop. */
  readonly onEvent: (callback: (event: StreamEvent) => void) => () => void;
  /** The last 200 events as plain data without secrets, oldest first: for a log or a support request. */
  readonly getLog: () => readonly LogEntry[];
  /** Whether nothing of it runs and nothing is about to: no source, no stream, no start that waits. Then it may be dropped. */
  readonly isAtRest: () => boolean;
  /** Loads the module that publishes ahead of `start()`. Costs a download and nothing at the service. */
  readonly prefetch: () => void;
  /** Takes options for the next `start()`; hooks call it after each render. A changed `source` is switched to. */
  readonly configure: (options: SessionOptions) => void;
  /**
   * Takes another client for the next `start()`: another login, another address. A stream that runs, and those that
   * `onExpired: 'recreate'` has follow it, keep the client that made it, which alone may renew and delete it.
   */
  readonly setClient: (client: OvershootClient) => void;
  /** Holds the session for a component. When the last holder lets go, `onUnmount` applies after `graceMs`. */
  readonly retain: () => () => void;
}
