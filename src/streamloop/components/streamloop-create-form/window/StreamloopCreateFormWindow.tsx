'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { TimeField } from '../../shared/TimeField.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormWindowProps = Omit<ComponentPropsWithoutRef<'fieldset'>, 'children'>;

/** When it goes live by itself and when it stops; both may stay empty. Renders a `<fieldset>`. */
export const StreamloopCreateFormWindow = forwardRef<HTMLFieldSetElement, StreamloopCreateFormWindowProps>(
  function StreamloopCreateFormWindow({ className, ...props }, ref) {
    const { values, change, problems, zone } = useCreatePart('Window');
    const { create, schedule } = useStreamloopStrings();
    return (
      <fieldset ref={ref} {...props} className={classNames('lv-sl-set', className)}>
        <legend>{create.window}</legend>
        <div className="lv-sl-pair">
          <TimeField
            which="start"
            value={values.start}
            zone={zone}
            problem={problems.start}
            change={(start) => change({ start })}
          />
          <TimeField
            which="end"
            value={values.end}
            zone={zone}
            problem={problems.end}
            change={(end) => change({ end })}
          />
        </div>
        <p className="lv-note lv-sl-hint">
          {fill(schedule.zone, { zone })} {create.windowHint}
        </p>
      </fieldset>
    );
  },
);
