export { StreamloopControlsCancelTrigger as CancelTrigger } from './triggers/StreamloopControlsCancelTrigger.js';
export { StreamloopControlsConfirmation as Confirmation } from './confirmation/StreamloopControlsConfirmation.js';
export { StreamloopControlsDeleteTrigger as DeleteTrigger } from './triggers/StreamloopControlsDeleteTrigger.js';
export { StreamloopControlsOutcome as Outcome } from './outcome/StreamloopControlsOutcome.js';
export { StreamloopControlsRoot as Root } from './root/StreamloopControlsRoot.js';
export { StreamloopControlsStartTrigger as StartTrigger } from './triggers/StreamloopControlsStartTrigger.js';
export { StreamloopControlsStopTrigger as StopTrigger } from './triggers/StreamloopControlsStopTrigger.js';
