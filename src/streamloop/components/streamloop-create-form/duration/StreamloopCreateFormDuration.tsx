'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import type { StreamloopAccount } from '../../../hooks/useStreamloopAccount.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import type { CreateValues } from '../createValues.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';
import { accountWords } from './accountWords.js';
import { LimitFields } from './LimitFields.js';

export interface StreamloopCreateFormDurationProps extends Omit<
  ComponentPropsWithoutRef<'fieldset'>,
  'children'
> {
  /** What `useStreamloopAccount` returned, so that its default is told. */
  account?: StreamloopAccount | undefined;
}

/** How long it runs: without end, for a time, or as the account has it. Renders a `<fieldset>`. */
export const StreamloopCreateFormDuration = forwardRef<
  HTMLFieldSetElement,
  StreamloopCreateFormDurationProps
>(function StreamloopCreateFormDuration({ account, className, ...props }, ref) {
  const { values, change } = useCreatePart('Duration');
  const { create, locale } = useStreamloopStrings();
  const { duration: strings } = create;
  const name = useId();
  const choices: Record<CreateValues['duration'], string> = {
    account: accountWords(account?.me?.defaultStreamDuration ?? null, strings, locale),
    forever: strings.forever,
    limited: strings.limited,
  };
  return (
    <fieldset ref={ref} {...props} className={classNames('lv-sl-set', className)}>
      <legend>{strings.label}</legend>
      {(['account', 'forever', 'limited'] as const).map((choice) => (
        <label key={choice} className="lv-sl-check">
          <input
            type="radio"
            className="lv-sl-box"
            name={name}
            checked={values.duration === choice}
            onChange={() => change({ duration: choice })}
          />
          {choices[choice]}
        </label>
      ))}
      {values.duration === 'limited' && <LimitFields />}
    </fieldset>
  );
});
