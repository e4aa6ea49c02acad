export { StreamViewerFailureMessage as FailureMessage } from './failure-message/StreamViewerFailureMessage.js';
export { StreamViewerPhaseIndicator as PhaseIndicator } from './phase-indicator/StreamViewerPhaseIndicator.js';
export { StreamViewerRoot as Root } from './root/StreamViewerRoot.js';
export { StreamViewerVideo as Video } from './video/StreamViewerVideo.js';
