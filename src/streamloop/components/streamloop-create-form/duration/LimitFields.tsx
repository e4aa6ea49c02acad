'use client';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

/** Hours and minutes. */
export function LimitFields() {
  const { values, change, problems } = useCreatePart('Duration');
  const { duration: strings } = useStreamloopStrings().create;
  return (
    <div className="lv-sl-pair">
      {(['hours', 'minutes'] as const).map((unit) => (
        <Field
          key={unit}
          label={strings[unit]}
          problem={problems.duration === unit ? strings.problem : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              name={unit}
              min={0}
              step={1}
              inputMode="numeric"
              className="lv-select"
              value={values[unit]}
              onChange={(event) => change({ [unit]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
