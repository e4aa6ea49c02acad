'use client';
import { useState } from 'react';
import type { StreamloopControlsState } from '../../../hooks/useStreamloopControls.js';
import type { StreamloopStreamState } from '../../../hooks/useStreamloopStream.js';
import { checkedWindow, type WindowProblems } from '../../shared/checkedWindow.js';
import { takesCommands } from '../../shared/takesCommands.js';
import type { Unreadable } from '../../shared/unreadableIn.js';
import { useStandingOutcome } from '../../shared/useStandingOutcome.js';
import { useTimeZone } from '../../shared/useTimeZone.js';
import type { StreamloopScheduleContextValue } from '../StreamloopScheduleContext.js';

/** Where and when a schedule is made. */
export interface UseScheduleFormOptions {
  stream: StreamloopStreamState;
  controls: StreamloopControlsState;
  timeZone: string | undefined;
  now: () => number;
}

/** What the root has besides what the parts share. */
interface ScheduleForm extends StreamloopScheduleContextValue {
  submit: (unreadable: Unreadable) => void;
  /** How often it could not be sent. */
  failures: number;
}

/** What the parts share. Sends from clicks only. */
export function useScheduleForm(of: UseScheduleFormOptions): ScheduleForm {
  const { stream, controls } = of;
  const [values, setValues] = useState({ start: '', end: '', openEnd: true });
  const [problems, setProblems] = useState<WindowProblems>({});
  const [failures, setFailures] = useState(0);
  const [sent, setSent] = useState<'schedule' | 'cancel' | null>(null);
  const zone = useTimeZone(of.timeZone);
  const isFree = controls.pending === null;
  // From which states the service takes a schedule is not documented: it is not sent where it makes no sense.
  const canSubmit = isFree && takesCommands(stream.phase);

  const submit = (unreadable: Unreadable): void => {
    if (!canSubmit) return;
    const { start, end, openEnd } = { ...values, ...unreadable };
    const checked = checkedWindow({ start, end: openEnd ? '' : end }, zone, of.now());
    const found = 'problems' in checked ? checked.problems : {};
    // Without an end is a choice of its own, so that nobody gets it by leaving a field empty.
    const wrong = !openEnd && end === '' ? { ...found, end: 'missing' as const } : found;
    setProblems(wrong);
    if ('problems' in checked || wrong.end) return setFailures((count) => count + 1);
    setSent('schedule');
    void controls.schedule(checked);
  };
  const { outcome } = controls;
  const isOwn = outcome?.command === 'schedule' || (outcome?.command === 'cancel' && sent === 'cancel');
  const standing = useStandingOutcome(isOwn ? outcome : null, stream);
  return {
    controls,
    values,
    change: (changed) => {
      setValues((before) => ({ ...before, ...changed }));
      setProblems({});
    },
    problems,
    failures,
    zone,
    canSubmit,
    canCancel: isFree && stream.canCancel,
    cancel: () => {
      setSent('cancel');
      void controls.cancel();
    },
    outcome: standing,
    submit,
  };
}
