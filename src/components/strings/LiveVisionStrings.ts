import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { EndReason } from '../../core/session/endReason.js';
import type { Phase } from '../../core/session/phase.js';
import type { OptionalStrings } from './OptionalStrings.js';

/** A failure in the words of the person in front of the camera. `{code}` stands for the code of the error. */
export interface FailureText {
  /** What happened. */
  what: string;
  /** What to do now. */
  next: string;
}

/**
 * Every word that the components show or say. Plain data, so that it can come from a file or a server component; words
 * in braces are filled in.
 */
export interface LiveVisionStrings extends BaseStrings, OptionalStrings {}

/** What the ready components show or say. */
export interface BaseStrings {
  /** BCP 47 tag by which numbers are written, for example `en` or `pt-BR`. */
  locale: string;
  phases: Record<Phase, string>;
  /** In place of `phases.live` and `phases.reconnecting` while the lease is lost: nobody knows. */
  noContact: string;
  endReasons: Record<EndReason, string>;
  errors: Record<OvershootErrorCode, FailureText>;
  publisher: {
    /** Name of the whole for assistive technology. */
    label: string;
    start: string;
    stop: string;
    /** On the button while the stream is being deleted. */
    stopping: string;
    preview: string;
    stopPreview: string;
    pause: string;
    resume: string;
    /** Over the picture while it is paused. */
    paused: string;
    /** Name of the video element. */
    video: string;
    /** In place of the picture, by state of the source: of a camera, a screen, or another one. */
    placeholder: {
      off: string;
      /** While `StreamPublisherPreflight` has the source on. */
      checking: string;
      screenOff: string;
      otherOff: string;
      /** Sources `external`, `remote`, `rtsp`, `hls`. */
      external: string;
      interrupted: string;
      prompting: string;
      screenPrompting: string;
      otherPrompting: string;
      failed: string;
    };
    /** On the phase indicator while the camera is on without a stream. */
    previewing: string;
    /** Label of the camera menu. */
    camera: string;
    /** Its label while what is chosen is no camera. */
    videoSource: string;
    /** A camera without a label; `{number}` counts from 1. */
    unnamedCamera: string;
    /** What is open where that is no camera of the list. */
    otherSource: { camera: string; 'test-pattern': string; screen: string; file: string };
    /** Put before what went wrong with the camera that was chosen. */
    switchFailed: string;
    retry: string;
  };
  status: {
    /** Name of the whole for assistive technology. */
    label: string;
    /** Frames per second that leave this page. */
    sentFps: string;
    /** Frames per second that the service counts. */
    fps: string;
    frames: string;
    frameAge: string;
    /** `{seconds}` since the newest counted frame. */
    secondsAgo: string;
    /** The same from two minutes on, `{minutes}`. */
    minutesAgo: string;
    countdown: string;
    /** The same for assistive technology, which has no neighbours to explain it. */
    countdownName: string;
    /** Where there is no value. */
    none: string;
    /** The newest status is older than it should be. */
    stale: string;
    /** The same where its age is known, `{seconds}`. */
    staleSince: string;
    /** The same from two minutes on, `{minutes}`. */
    staleSinceMinutes: string;
    leaseAtRisk: string;
    leaseLost: string;
  };
  /** What a screen reader says, once for each change. */
  announcements: {
    live: string;
    paused: string;
    /** `{reason}` is what keeps the picture from getting through, from `errors`. */
    stalled: string;
    reconnecting: string;
    liveAgain: string;
    /** Live with a stream that took the place of one that the service had ended. */
    recreated: string;
    /** `{reason}` is the text of the end reason. */
    ended: string;
    /** `{reason}` is what happened, from `errors`. */
    failed: string;
    leaseAtRisk: string;
    leaseLost: string;
    leaseRenewed: string;
  };
}
