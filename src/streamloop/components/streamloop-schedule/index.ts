export type { StreamloopScheduleCancelTriggerProps } from './cancel-trigger/StreamloopScheduleCancelTrigger.js';
export type { StreamloopScheduleFieldsProps } from './fields/StreamloopScheduleFields.js';
export type { StreamloopScheduleOutcomeProps } from './outcome/StreamloopScheduleOutcome.js';
export type { StreamloopScheduleRootProps } from './root/StreamloopScheduleRoot.js';
export { StreamloopSchedule, type StreamloopScheduleProps } from './StreamloopSchedule.js';
export type { StreamloopScheduleSubmitTriggerProps } from './submit-trigger/StreamloopScheduleSubmitTrigger.js';
