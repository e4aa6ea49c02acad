'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormQualityProps = Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue'
>;

/** The quality of the picture, or none, so that the service decides. Renders a label and a `<select>`, which gets `ref` and attributes. */
export const StreamloopCreateFormQuality = forwardRef<HTMLSelectElement, StreamloopCreateFormQualityProps>(
  function StreamloopCreateFormQuality({ className, onChange, ...props }, ref) {
    const { values, change } = useCreatePart('Quality');
    const { create } = useStreamloopStrings();
    return (
      <Field label={create.quality} hint={create.priceHint}>
        {(control) => (
          <select
            ref={ref}
            {...props}
            {...control}
            className={classNames('lv-select', className)}
            value={values.quality}
            onChange={(event) => {
              onChange?.(event);
              change({ quality: event.target.value });
            }}
          >
            <option value="">{create.serviceDecides}</option>
            {Object.entries(create.qualities).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  },
);
