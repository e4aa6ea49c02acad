export { StreamloopReadinessCheckTrigger as CheckTrigger } from './check-trigger/StreamloopReadinessCheckTrigger.js';
export { StreamloopReadinessFailureMessage as FailureMessage } from './failure-message/StreamloopReadinessFailureMessage.js';
export { StreamloopReadinessIssues as Issues } from './issues/StreamloopReadinessIssues.js';
export { StreamloopReadinessLimits as Limits } from './limits/StreamloopReadinessLimits.js';
export { StreamloopReadinessRoot as Root } from './root/StreamloopReadinessRoot.js';
export { StreamloopReadinessVerdict as Verdict } from './verdict/StreamloopReadinessVerdict.js';
