'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopControlsState } from '../../hooks/useStreamloopControls.js';
import type { ControlOutcome } from '../../streams/ControlOutcome.js';
import type { WindowProblems, WindowValues } from '../shared/checkedWindow.js';

export interface StreamloopScheduleContextValue {
  controls: StreamloopControlsState;
  values: WindowValues & { openEnd: boolean };
  change: (values: Partial<StreamloopScheduleContextValue['values']>) => void;
  problems: WindowProblems;
  zone: string;
  canSubmit: boolean;
  canCancel: boolean;
  cancel: () => void;
  /** What came of the last command that was sent from here. */
  outcome: ControlOutcome | null;
}

export const { Provider: StreamloopScheduleProvider, usePart: useSchedulePart } =
  createPartContext<StreamloopScheduleContextValue>('StreamloopSchedule', 'controls');
