'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { TimeField } from '../../shared/TimeField.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSchedulePart } from '../StreamloopScheduleContext.js';

export type StreamloopScheduleFieldsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Start, end, and whether there is an end; in which time zone they are. Renders a `<div>`. */
export const StreamloopScheduleFields = forwardRef<HTMLDivElement, StreamloopScheduleFieldsProps>(
  function StreamloopScheduleFields({ className, ...props }, ref) {
    const { values, change, problems, zone } = useSchedulePart('Fields');
    const { schedule } = useStreamloopStrings();
    return (
      <div ref={ref} {...props} className={classNames('lv-sl-field', className)}>
        <div className="lv-sl-pair">
          <TimeField
            which="start"
            value={values.start}
            zone={zone}
            problem={problems.start}
            change={(start) => change({ start })}
          />
          {!values.openEnd && (
            <TimeField
              which="end"
              value={values.end}
              zone={zone}
              problem={problems.end}
              change={(end) => change({ end })}
            />
          )}
        </div>
        <label className="lv-sl-check">
          <input
            type="checkbox"
            className="lv-sl-box"
            checked={values.openEnd}
            onChange={(event) => change({ openEnd: event.target.checked })}
          />
          {schedule.openEnd}
        </label>
        <p className="lv-note lv-sl-hint">{fill(schedule.zone, { zone })}</p>
      </div>
    );
  },
);
