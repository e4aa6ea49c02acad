export { StreamPublisherDeviceSelect as DeviceSelect } from './device-select/StreamPublisherDeviceSelect.js';
export { StreamPublisherFailureMessage as FailureMessage } from './failure-message/StreamPublisherFailureMessage.js';
export { StreamPublisherPhaseIndicator as PhaseIndicator } from './phase-indicator/StreamPublisherPhaseIndicator.js';
export { StreamPublisherPreview as Preview } from './preview/StreamPublisherPreview.js';
export { StreamPublisherPreviewTrigger as PreviewTrigger } from './preview-trigger/StreamPublisherPreviewTrigger.js';
export { StreamPublisherPublishTrigger as PublishTrigger } from './publish-trigger/StreamPublisherPublishTrigger.js';
export { StreamPublisherRoot as Root } from './root/StreamPublisherRoot.js';
