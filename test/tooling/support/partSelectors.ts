/** Where a part is in the page; parts that are alike there are told apart by their label. */
export interface PartSelector {
  selector: string;
  label?: string;
}

const at = (selector: string, label?: string): PartSelector =>
  label === undefined ? { selector } : { selector, label };

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
  WatchResultsConfirmed: at('.lv-confirmed'),
  WatchResultsFailure: at('.lv-watch .lv-failure'),
  WatchResultsHistory: at('.lv-history'),
  WatchResultsLatencyPlot: at('.lv-watch .lv-plot'),
  WatchResultsLatest: at('.lv-latest'),
  WatchResultsRoot: at('.lv-watch'),
  WatchResultsState: at('.lv-watch-state'),
};
