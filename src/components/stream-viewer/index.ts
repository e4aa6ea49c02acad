export { StreamViewer, type StreamViewerProps } from './StreamViewer.js';
export type {
  StreamViewerFailureMessageProps,
  StreamViewerFailureMessageState,
} from './failure-message/StreamViewerFailureMessage.js';
export type {
  StreamViewerPhaseIndicatorProps,
  StreamViewerPhaseIndicatorState,
} from './phase-indicator/StreamViewerPhaseIndicator.js';
export type { StreamViewerRootProps } from './root/StreamViewerRoot.js';
export type { StreamViewerVideoProps } from './video/StreamViewerVideo.js';
