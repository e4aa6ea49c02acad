export { StreamloopScheduleCancelTrigger as CancelTrigger } from './cancel-trigger/StreamloopScheduleCancelTrigger.js';
export { StreamloopScheduleFields as Fields } from './fields/StreamloopScheduleFields.js';
export { StreamloopScheduleOutcome as Outcome } from './outcome/StreamloopScheduleOutcome.js';
export { StreamloopScheduleRoot as Root } from './root/StreamloopScheduleRoot.js';
export { StreamloopScheduleSubmitTrigger as SubmitTrigger } from './submit-trigger/StreamloopScheduleSubmitTrigger.js';
