export { StreamPublisher, type StreamPublisherProps } from './StreamPublisher.js';
export type { StreamPublisherDeviceSelectProps } from './device-select/StreamPublisherDeviceSelect.js';
export type {
  StreamPublisherFailureMessageProps,
  StreamPublisherFailureMessageState,
} from './failure-message/StreamPublisherFailureMessage.js';
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
export type { PublishAction } from './publish-trigger/publishAction.js';
