/** Where a part is in the page; parts that are alike there are told apart by their label. */
export interface PartSelector {
  selector: string;
  label?: string;
}

const at = (selector: string, label?: string): PartSelector =>
  label === undefined ? { selector } : { selector, label };

/** A StreamLoop component by its name for assistive technology: they have no class of their own. */
const named = (label: string, inside = ''): PartSelector => at(`.lv-sl[aria-label="${label}"]${inside}`);

/** By the name of a part, as its attribute file has it. A part without a place here is one that the test cannot find. */
export const partSelectors: Readonly<Record<string, PartSelector>> = {
  AskBoxAnswer: at('.lv-answer'),
  AskBoxFailureMessage: at('.lv-ask-box .lv-failure'),
  AskBoxNotice: at('.lv-ask-box .lv-note'),
  AskBoxRoot: at('.lv-ask-box'),
  DetectionOverlay: at('.lv-detections'),
  ModelSelect: at('.lv-model-select'),
  StreamPublisherDeviceSelect: at('.lv-device-select'),
  StreamPublisherFailureMessage: at('.lv-publisher .lv-failure:not(.lv-problem)'),
  StreamPublisherPauseTrigger: at('.lv-publisher .lv-button'),
  StreamPublisherPermissionHelp: at('.lv-permission-help'),
  StreamPublisherPhaseIndicator: at('.lv-publisher .lv-phase-indicator'),
  StreamPublisherPreflight: at('.lv-preflight, .lv-preflight li'),
  StreamPublisherPreview: at('.lv-publisher > .lv-preview'),
  StreamPublisherPreviewTrigger: at('.lv-publisher .lv-button'),
  StreamPublisherProblem: at('.lv-publisher .lv-problem'),
  StreamPublisherPublishTrigger: at('.lv-publish-trigger'),
  StreamPublisherQuality: at('.lv-quality'),
  StreamPublisherRoot: at('.lv-publisher'),
  StreamPublisherSourceSelect: at('.lv-source-select'),
  StreamStatusCountdown: at('.lv-value', 'Lease'),
  StreamStatusEndReason: at('.lv-status > .lv-note'),
  StreamStatusFps: at('.lv-value', 'Counted/s'),
  StreamStatusFrameAge: at('.lv-value', 'Last frame'),
  StreamStatusFrames: at('.lv-value', 'Frames'),
  StreamStatusLeaseWarning: at('.lv-status .lv-warning'),
  StreamStatusPhase: at('.lv-status .lv-phase'),
  StreamStatusPlot: at('.lv-status .lv-plot'),
  StreamStatusRoot: at('.lv-status'),
  StreamStatusSentFps: at('.lv-value', 'Sent/s'),
  StreamViewerFailureMessage: at('.lv-viewer .lv-failure'),
  StreamViewerPhaseIndicator: at('.lv-viewer .lv-phase-indicator'),
  StreamViewerRoot: at('.lv-viewer'),
  StreamViewerVideo: at('.lv-viewer > .lv-preview'),
  StreamloopControlsCancelTrigger: named('Controls of the stream', ' .lv-button'),
  StreamloopControlsConfirmation: named('Controls of the stream', ' .lv-sl-confirmation'),
  StreamloopControlsDeleteTrigger: named('Controls of the stream', ' .lv-button'),
  StreamloopControlsOutcome: named('Controls of the stream', ' .lv-sl-outcome'),
  StreamloopControlsRoot: named('Controls of the stream'),
  StreamloopControlsStartTrigger: named('Controls of the stream', ' .lv-button'),
  StreamloopControlsStopTrigger: named('Controls of the stream', ' .lv-button'),
  StreamloopCreateFormMedia: named('New stream', ' .lv-sl-set'),
  StreamloopCreateFormRoot: named('New stream'),
  StreamloopListRoot: named('Streams'),
  StreamloopLiveStatsRoot: named('Audience on YouTube'),
  StreamloopReadinessRoot: named('Readiness'),
  StreamloopScheduleCancelTrigger: named('Schedule', ' .lv-button'),
  StreamloopScheduleOutcome: named('Schedule', ' .lv-sl-outcome'),
  StreamloopScheduleRoot: named('Schedule'),
  StreamloopScheduleSubmitTrigger: named('Schedule', ' .lv-button'),
  StreamloopSignInRoot: named('Account'),
  StreamloopSignInTrigger: named('Account', ' .lv-button'),
  StreamloopStatusFailureMessage: named('State of the stream', ' .lv-failure'),
  StreamloopStatusRoot: named('State of the stream'),
  StreamloopStatusState: named('State of the stream', ' .lv-sl-state'),
  WatchResultsConfirmed: at('.lv-confirmed'),
  WatchResultsFailure: at('.lv-watch .lv-failure'),
  WatchResultsHistory: at('.lv-history'),
  WatchResultsLatencyPlot: at('.lv-watch .lv-plot'),
  WatchResultsLatest: at('.lv-latest'),
  WatchResultsRoot: at('.lv-watch'),
  WatchResultsState: at('.lv-watch-state'),
};
