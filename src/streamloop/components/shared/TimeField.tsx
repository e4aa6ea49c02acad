'use client';
import type { TimeProblem } from '../strings/commandStrings.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';
import { isTwice } from './checkedWindow.js';
import { Field } from './Field.js';

interface TimeFieldProps {
  which: 'start' | 'end';
  value: string;
  zone: string;
  problem: TimeProblem | undefined;
  change: (value: string) => void;
}

/** A date and a time on the clock of the person. */
export function TimeField({ which, value, zone, problem, change }: TimeFieldProps) {
  const { schedule } = useStreamloopStrings();
  return (
    <Field
      label={schedule[which]}
      problem={problem && schedule.problems[problem]}
      hint={isTwice(value, zone) ? schedule.twice : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          name={which}
          className="lv-select"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
