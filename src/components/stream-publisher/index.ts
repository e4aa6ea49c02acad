export { StreamPublisher, type StreamPublisherProps } from './StreamPublisher.js';
export type { StreamPublisherDeviceSelectProps } from './device-select/StreamPublisherDeviceSelect.js';
export type {
  StreamPublisherFailureMessageProps,
  StreamPublisherFailureMessageState,
} from './failure-message/StreamPublisherFailureMessage.js';
export type {
  StreamPublisherPauseTriggerProps,
  StreamPublisherPauseTriggerState,
} from './pause-trigger/StreamPublisherPauseTrigger.js';
export type {
  StreamPublisherProblemProps,
  StreamPublisherProblemState,
} from './problem/StreamPublisherProblem.js';
export type {
  StreamPublisherPhaseIndicatorProps,
  StreamPublisherPhaseIndicatorState,
} from './phase-indicator/StreamPublisherPhaseIndicator.js';
export type {
  StreamPublisherPreviewTriggerProps,
  StreamPublisherPreviewTriggerState,
} from './preview-trigger/StreamPublisherPreviewTrigger.js';
export type { StreamPublisherPreviewProps } from './preview/StreamPublisherPreview.js';
export type {
  StreamPublisherPublishTriggerProps,
  StreamPublisherPublishTriggerState,
} from './publish-trigger/StreamPublisherPublishTrigger.js';
export type { StreamPublisherRootProps } from './root/StreamPublisherRoot.js';
export {
  StreamPublisherPermissionHelp,
  type StreamPublisherPermissionHelpProps,
} from './permission-help/StreamPublisherPermissionHelp.js';
export type { HelpBrowser } from './permission-help/helpBrowser.js';
export {
  StreamPublisherPreflight,
  type StreamPublisherPreflightProps,
} from './preflight/StreamPublisherPreflight.js';
export {
  StreamPublisherQuality,
  type StreamPublisherQualityProps,
  type StreamPublisherQualityState,
} from './quality/StreamPublisherQuality.js';
export {
  type SelectableSource,
  StreamPublisherSourceSelect,
  type StreamPublisherSourceSelectProps,
} from './source-select/StreamPublisherSourceSelect.js';
export type { PublishAction } from './publish-trigger/publishAction.js';
