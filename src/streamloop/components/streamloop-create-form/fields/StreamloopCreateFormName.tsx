'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormNameProps = Omit<ComponentPropsWithoutRef<'input'>, 'value' | 'defaultValue'>;

/** The name of the stream. Renders a label and an `<input>`, which gets `ref` and attributes. */
export const StreamloopCreateFormName = forwardRef<HTMLInputElement, StreamloopCreateFormNameProps>(
  function StreamloopCreateFormName({ className, onChange, ...props }, ref) {
    const { values, change } = useCreatePart('Name');
    const { create } = useStreamloopStrings();
    return (
      <Field label={create.name}>
        {(control) => (
          <input
            ref={ref}
            type="text"
            autoComplete="off"
            {...props}
            {...control}
            className={classNames('lv-select', className)}
            value={values.name}
            onChange={(event) => {
              onChange?.(event);
              change({ name: event.target.value });
            }}
          />
        )}
      </Field>
    );
  },
);
