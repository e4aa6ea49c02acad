'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormBackupProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'checked' | 'defaultChecked' | 'type'
>;

/** Whether a second feed runs beside the first, with what that costs. Renders an `<input>` in its label. */
export const StreamloopCreateFormBackup = forwardRef<HTMLInputElement, StreamloopCreateFormBackupProps>(
  function StreamloopCreateFormBackup({ className, onChange, ...props }, ref) {
    const { values, change } = useCreatePart('Backup');
    const { create } = useStreamloopStrings();
    const id = useId();
    return (
      <div className="lv-sl-field">
        <label className="lv-sl-check">
          <input
            ref={ref}
            aria-describedby={id}
            {...props}
            type="checkbox"
            className={classNames('lv-sl-box', className)}
            checked={values.backup}
            onChange={(event) => {
              onChange?.(event);
              change({ backup: event.target.checked });
            }}
          />
          {create.backup}
        </label>
        <p id={id} className="lv-note lv-sl-hint">
          {create.backupHint}
        </p>
      </div>
    );
  },
);
