'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormFramerateProps = Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue'
>;

/** The frames per second, or none, so that the service decides. Renders a label and a `<select>`, which gets `ref` and attributes. */
export const StreamloopCreateFormFramerate = forwardRef<
  HTMLSelectElement,
  StreamloopCreateFormFramerateProps
>(function StreamloopCreateFormFramerate({ className, onChange, ...props }, ref) {
  const { values, change } = useCreatePart('Framerate');
  const { create } = useStreamloopStrings();
  return (
    <Field label={create.framerate} hint={create.priceHint}>
      {(control) => (
        <select
          ref={ref}
          {...props}
          {...control}
          className={classNames('lv-select', className)}
          value={values.framerate}
          onChange={(event) => {
            onChange?.(event);
            change({ framerate: event.target.value });
          }}
        >
          <option value="">{create.serviceDecides}</option>
          {Object.entries(create.framerates).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
});
