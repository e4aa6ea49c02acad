'use client';
import { type ReactNode, useId } from 'react';
import { presence } from '../../../components/part/presence.js';

/** What a field's control takes, so that it is named and described. */
export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Beside others in one row where there is room. */
  className?: string;
  children: (control: Control) => ReactNode;
}

/** A label, a control, what is to know about it, and what is wrong with it. */
export function Field({ label, hint, problem, className, children }: FieldProps) {
  const id = useId();
  const described = [...(problem ? [`${id}-problem`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ');
  return (
    <div className={className ?? 'lv-sl-field'} data-invalid={presence(problem !== undefined)}>
      <label className="lv-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {problem && (
        <p id={`${id}-problem`} className="lv-field-error">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="lv-note lv-sl-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
