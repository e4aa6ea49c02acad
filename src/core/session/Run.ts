import { isElsewhere, isPulled } from '../capture/isElsewhere.js';
import type { PulledSource, StreamSource } from '../capture/StreamSource.js';
import type { Credentials } from '../publication/createPublication.js';
import { type FramePace, noPace } from '../status/framePace.js';
import type { MadeStream } from './createCreation.js';

/** One life of a session, from `start()` to its end. What belongs to an older run is ignored when it arrives. */
export interface Run {
  /** Nothing comes from this page: a robot, a phone or a server publishes, or the service pulls. */
  readonly external: boolean;
  /** What the service fetches by itself; null where somebody publishes. */
  readonly pulls: PulledSource | null;
  /** Follows a stream that the service has ended. */
  readonly recreated: boolean;
  /** Made ready by `warm`: nothing is sent before the person starts. */
  armed: boolean;
  /** The room of an armed run is joined. */
  roomReady: boolean;
  /** The app wants nothing to be sent. */
  paused: boolean;
  /** The track is disabled: what is counted shows nothing. */
  isBlack: boolean;
  /** Monotonic: since when frames should come in. */
  sendingSince: number;
  /** Set once the end has begun; everything that arrives later is given back. */
  over: boolean;
  /** Settles once the end has begun. */
  readonly unwanted: Promise<void>;
  readonly giveUp: () => void;
  /** Settles when everything is torn down. */
  readonly ended: Promise<void>;
  readonly finish: () => void;
  /** Settles when the video is published, or when it never will be. */
  readonly settled: Promise<void>;
  readonly settle: () => void;
  /** The one create of this run. Awaited even when stopped: what it made must be deleted. */
  creating: Promise<MadeStream> | null;
  /** The newest room and token. Kept here and in no cache, store or snapshot. */
  credentials: (Credentials & { grantedAt: number }) | null;
  /** A renewal was told that the stream is gone, and the service is being asked why. */
  asking: Promise<void> | null;
  /** A renewal was told that the stream is gone while its status says that it lives. */
  contradicted: boolean;
  /** In the back/forward cache: camera off and room left until the service, once asked, says that the stream lives. */
  suspended: false | 'asleep' | 'waking';
  /** Monotonic: when the service last told the status. */
  answeredAt: number;
  /** How frames come in, as the service counts them. */
  pace: FramePace;
  /** What counts as proof that the present publication works. */
  proof: Proof;
}

export interface Proof {
  /**
   * Newest frame index that was counted before the current publication: frames after it prove that it works. Null while
   * that is not known, from the loss of a room until the next answer.
   */
  countedBefore: number | null;
  /** Monotonic: answers to what was asked earlier prove nothing. */
  since: number;
  /** Whether a frame that is young at the service is proof enough: nothing was lost, it only has to be asked. */
  youngFrame: boolean;
}

/** How a run begins: recreated ones take over how the one before them was. */
export type RunMode = Pick<Run, 'armed' | 'paused' | 'recreated'>;

export function createRun(source: StreamSource, { armed, paused, recreated }: RunMode): Run {
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (settle = resolve));
  let giveUp: () => void = () => undefined;
  const unwanted = new Promise<void>((resolve) => (giveUp = resolve));
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (finish = resolve));
  return {
    external: isElsewhere(source),
    pulls: isPulled(source) ? source : null,
    recreated,
    armed,
    roomReady: false,
    paused,
    isBlack: false,
    sendingSince: 0,
    over: false,
    unwanted,
    giveUp,
    ended,
    finish,
    settled,
    settle,
    creating: null,
    credentials: null,
    asking: null,
    contradicted: false,
    suspended: false,
    answeredAt: 0,
    pace: noPace,
    proof: { countedBefore: -1, since: 0, youngFrame: false },
  };
}
