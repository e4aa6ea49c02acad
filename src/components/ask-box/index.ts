export { AskBox, type AskBoxProps } from './AskBox.js';
export type { AskBoxAnswerProps, AskBoxAnswerState } from './answer/AskBoxAnswer.js';
export type { AskBoxCancelTriggerProps } from './cancel-trigger/AskBoxCancelTrigger.js';
export type { AskBoxDetailsProps, AskBoxDetailsState } from './details/AskBoxDetails.js';
export type {
  AskBoxFailureMessageProps,
  AskBoxFailureMessageState,
} from './failure-message/AskBoxFailureMessage.js';
export type { AskBoxInputProps } from './input/AskBoxInput.js';
export type { AskBoxNoticeProps } from './notice/AskBoxNotice.js';
export type { AskBoxRootProps } from './root/AskBoxRoot.js';
export type { AskBoxSendTriggerProps, AskBoxSendTriggerState } from './send-trigger/AskBoxSendTrigger.js';
