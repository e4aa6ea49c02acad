export { AskBoxAnswer as Answer } from './answer/AskBoxAnswer.js';
export { AskBoxCancelTrigger as CancelTrigger } from './cancel-trigger/AskBoxCancelTrigger.js';
export { AskBoxDetails as Details } from './details/AskBoxDetails.js';
export { AskBoxFailureMessage as FailureMessage } from './failure-message/AskBoxFailureMessage.js';
export { AskBoxInput as Input } from './input/AskBoxInput.js';
export { AskBoxNotice as Notice } from './notice/AskBoxNotice.js';
export { AskBoxRoot as Root } from './root/AskBoxRoot.js';
export { AskBoxSendTrigger as SendTrigger } from './send-trigger/AskBoxSendTrigger.js';
