'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormSubmitTriggerProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'>;

/** Makes the stream, which starts nothing. Where one is being made or was made, pressing does nothing. Renders a `<button>`. */
export const StreamloopCreateFormSubmitTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopCreateFormSubmitTriggerProps
>(function StreamloopCreateFormSubmitTrigger({ className, children, ...props }, ref) {
  const { creation, canSubmit } = useCreatePart('SubmitTrigger');
  const { create } = useStreamloopStrings();
  return (
    <button
      ref={ref}
      aria-disabled={!canSubmit}
      {...props}
      type="submit"
      className={classNames('lv-button lv-sl-primary', className)}
    >
      {children ?? (creation.pending ? create.submitting : create.submit)}
    </button>
  );
});
