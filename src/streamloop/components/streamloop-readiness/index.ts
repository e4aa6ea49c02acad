export type { StreamloopReadinessCheckTriggerProps } from './check-trigger/StreamloopReadinessCheckTrigger.js';
export type { StreamloopReadinessFailureMessageProps } from './failure-message/StreamloopReadinessFailureMessage.js';
export type {
  StreamloopReadinessIssuesProps,
  StreamloopReadinessIssuesState,
} from './issues/StreamloopReadinessIssues.js';
export type { StreamloopReadinessLimitsProps } from './limits/StreamloopReadinessLimits.js';
export type { StreamloopReadinessRootProps } from './root/StreamloopReadinessRoot.js';
export { StreamloopReadiness, type StreamloopReadinessProps } from './StreamloopReadiness.js';
export type { StreamloopReadinessVerdictProps } from './verdict/StreamloopReadinessVerdict.js';
