'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { StreamloopError } from '../../errors/StreamloopError.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';
import { FailureBox } from './FailureBox.js';
import { useHandsFocusOn } from './useHandsFocusOn.js';

interface AskedFailureProps extends ComponentPropsWithoutRef<'div'> {
  error: StreamloopError;
  /** Reads again: safe at any time. */
  ask: () => Promise<void>;
}

/** A failure of something that is only read, with a button that reads again. */
export const AskedFailure = forwardRef<HTMLDivElement, AskedFailureProps>(function AskedFailure(
  { error, ask, ...props },
  ref,
) {
  const { retry } = useStreamloopStrings();
  const button = useHandsFocusOn<HTMLButtonElement>();
  return (
    <FailureBox ref={ref} {...props} error={error}>
      <button ref={button} type="button" className="lv-button" onClick={() => void ask()}>
        {retry}
      </button>
    </FailureBox>
  );
});
