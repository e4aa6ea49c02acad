export type { StreamloopControlsConfirmationProps } from './confirmation/StreamloopControlsConfirmation.js';
export type { StreamloopControlsOutcomeProps } from './outcome/StreamloopControlsOutcome.js';
export type { StreamloopControlsRootProps } from './root/StreamloopControlsRoot.js';
export { StreamloopControls, type StreamloopControlsProps } from './StreamloopControls.js';
export type { StreamloopControlsCancelTriggerProps } from './triggers/StreamloopControlsCancelTrigger.js';
export type { StreamloopControlsDeleteTriggerProps } from './triggers/StreamloopControlsDeleteTrigger.js';
export type { StreamloopControlsStartTriggerProps } from './triggers/StreamloopControlsStartTrigger.js';
export type { StreamloopControlsStopTriggerProps } from './triggers/StreamloopControlsStopTrigger.js';
