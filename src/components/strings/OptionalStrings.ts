import type { AskNotice } from '../ask-box/notice/askNotice.js';
import type { PreflightStep, PreflightStepName } from '../../core/preflight/PreflightStep.js';
import type { ViewerPhase } from '../../core/viewer/ViewerSnapshot.js';
import type { WatchResult } from '../../core/vision/watch/WatchResult.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import type { WatchStop } from '../../core/vision/watch/watchStops.js';
import type { HelpBrowser } from '../stream-publisher/permission-help/helpBrowser.js';
import type { LimitedBy, ConnectionQuality } from '../../platform/livekit/Publisher.js';

/** What parts say that no ready component has: their English words come with them, and cost nobody else a byte. */
export interface OptionalStrings {
  /** `StreamPublisherSourceSelect`. */
  sourceSelect: {
    /** Name of the group of buttons. */
    label: string;
    camera: string;
    screen: string;
    file: string;
    testPattern: string;
  };
  /** `StreamPublisherPermissionHelp`. */
  permissionHelp: {
    /** On the disclosure. */
    summary: string;
    /** By browser, each step on a line of its own. */
    steps: Record<HelpBrowser, string>;
  };
  /** `StreamPublisherPreflight`. */
  preflight: {
    check: string;
    again: string;
    cancel: string;
    /** Name of the list. */
    label: string;
    steps: Record<PreflightStepName, string>;
    states: Record<PreflightStep['state'], string>;
    /** Said once, when the check is over. */
    passed: string;
    /** `{step}` is what has failed. */
    failed: string;
  };
  /** `StreamPublisherQuality`. */
  quality: Record<Exclude<ConnectionQuality, 'unknown'>, string> & {
    /** What keeps the picture from being better. */
    limitedBy: Record<Exclude<LimitedBy, 'none' | 'other'>, string>;
  };
  /** `DetectionOverlay`. */
  detections: {
    /** Name of the list of boxes. */
    label: string;
  };
  /** `ModelSelect`. */
  modelSelect: {
    label: string;
    /** Where the kit chooses among the models that are ready. */
    automatic: string;
    /** In its place before the list is there. */
    loading: string;
    empty: string;
    /** `{model}` is listed, and cannot be asked. */
    notReady: string;
    /** `{model}` can be asked soon. */
    warmingUp: string;
    /** `{model}` is chosen, and not listed any more. */
    gone: string;
    retry: string;
  };
  /** `AskBox`. */
  askBox: {
    /** Name of the whole for assistive technology. */
    label: string;
    input: string;
    placeholder: string;
    send: string;
    cancel: string;
    /** What keeps the answer waiting, or the question from being asked. */
    notice: Record<AskNotice, string>;
    /** Name of the answer for assistive technology. */
    answer: string;
    /** Said once, when the answer is complete: `{text}`. */
    announcement: string;
    /** The same for a very long answer, which is not read out: `{text}` is its beginning. */
    longAnnouncement: string;
    aborted: string;
    /** The model was stopped by a limit of length. */
    cutOff: string;
    /** The connection ended before the answer did. */
    incomplete: string;
    emptyAnswer: string;
    model: string;
    latency: string;
    tokens: string;
    /** `{seconds}` from question to answer. */
    seconds: string;
    retry: string;
  };
  /** `WatchResults`. */
  watchResults: {
    /** Name of the whole for assistive technology. */
    label: string;
    /** `waiting`: running, and between two tries after a failure. */
    states: Record<WatchSnapshot<unknown>['state'] | 'waiting', string>;
    reasons: Record<WatchStop, string>;
    /** `{reason}` is one of `reasons`. */
    stopped: string;
    noAnswer: string;
    /** Under an answer: `{time}` of day, and the `{seconds}` that it took. */
    answered: string;
    outcomes: Record<WatchResult<unknown>['outcome'], string>;
    /** After what was looked for. */
    confirmed: string;
    notConfirmed: string;
    /** `{time}` of day of the last change. */
    since: string;
    /** Name of the list. */
    history: string;
    /** Said when the answer has changed: `{text}`. */
    announcement: string;
    retryIn: string;
    retryNow: string;
    plot: {
      /** `{count}` answers are shown. */
      label: string;
      /** The text alternative: `{newest}`, `{median}` and `{longest}` in seconds, `{unusable}` of `{count}` answers. */
      summary: string;
      ok: string;
      unusable: string;
      /** Before the first answer. */
      empty: string;
    };
  };
  /** `StreamStatusPlot`. */
  plot: {
    /** `{minutes}` are shown. */
    label: string;
    /** The text alternative: `{sent}` and `{counted}` are rates of now, `{stalls}` is how often nothing got through. */
    summary: string;
    sent: string;
    counted: string;
    stalled: string;
    /** Before there is anything to draw. */
    empty: string;
  };
  /** `StreamViewer`. */
  viewer: {
    /** Name of the whole for assistive technology. */
    label: string;
    /** Name of the video element. */
    video: string;
    phases: Record<ViewerPhase, string>;
    /** In place of the picture. */
    placeholder: Record<Exclude<ViewerPhase, 'playing'>, string>;
    retry: string;
  };
}
