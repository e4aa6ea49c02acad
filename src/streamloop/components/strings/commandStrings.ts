import type { ControlCommand } from '../../streams/ControlOutcome.js';

/** Words of `StreamloopStatus`. */
export interface StatusStrings {
  /** Name of the whole for assistive technology. */
  label: string;
  /** `{time}` of the newest answer. */
  updated: string;
  /** Said when the state has changed: `{state}` is its word. */
  announcement: string;
}

/** Words of `StreamloopControls`. */
export interface ControlStrings {
  label: string;
  start: string;
  stop: string;
  cancel: string;
  remove: string;
  /** On the button while the command is on its way. */
  pending: Record<ControlCommand, string>;
  /** What is asked before it is done. `{name}` is the stream. */
  confirmStart: Confirmation;
  confirmRemove: Confirmation;
  /** Added where the stream waits for its window. */
  startsNow: string;
  /** Added where the stream is on the air, or on the way there. */
  removesLive: string;
  dismiss: string;
  /** The service has taken it. */
  accepted: Record<ControlCommand, string>;
  /** It was so already. */
  noOp: Record<ControlCommand, string>;
  busy: string;
  refused: string;
  /** Why it was refused, where the service says it: `{reason}`. */
  reason: string;
  seeWhy: string;
  unknown: string;
  again: string;
}

/** What is asked before something that cannot be taken back. */
export interface Confirmation {
  question: string;
  consequence: string;
  confirm: string;
}

/** Words of `StreamloopReadiness`. */
export interface ReadinessStrings {
  label: string;
  check: string;
  checkAgain: string;
  checking: string;
  /** Before anything was asked. */
  unasked: string;
  ready: string;
  /** `{count}` is above one. */
  notReady: string;
  notReadyOne: string;
  /** `{time}` of the check. */
  checkedAt: string;
  /** Name of the list. */
  issues: string;
  /** Before what can be done. */
  suggestion: string;
  /** Where the checks of YouTube have found it, and not those of the service. */
  youtube: string;
  limits: string;
}

/** Words of `StreamloopSchedule`, and of the window in `StreamloopCreateForm`. */
export interface ScheduleStrings {
  label: string;
  start: string;
  end: string;
  openEnd: string;
  /** `{zone}` is the time zone that the fields are in. */
  zone: string;
  submit: string;
  submitting: string;
  cancel: string;
  /** What is wrong with a time. */
  problems: Record<TimeProblem, string>;
  /** The clock shows this time twice; the first is taken. */
  twice: string;
}

/** What can be wrong with a window. `gap`: clocks are put forward over it, so that it never comes. */
export type TimeProblem = 'missing' | 'invalid' | 'past' | 'before-start' | 'gap' | 'end-alone';
