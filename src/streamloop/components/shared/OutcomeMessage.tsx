'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../components/part/classNames.js';
import type { ControlCommand, ControlOutcome } from '../../streams/ControlOutcome.js';
import type { ControlStrings } from '../strings/commandStrings.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';
import { FailureBox } from './FailureBox.js';
import { useHandsFocusOn } from './useHandsFocusOn.js';

interface OutcomeMessageProps extends ComponentPropsWithoutRef<'div'> {
  outcome: ControlOutcome | null;
  pending: ControlCommand | null;
  /** Sends again what nobody knows the outcome of. */
  again: () => void;
  onSeeWhy?: (() => void) | undefined;
  /** A selector of what gets the focus when a button of this goes away. */
  focusAfter: string | undefined;
}

/** What came of a command. Good news is said politely, a failure at once. */
export const OutcomeMessage = forwardRef<HTMLDivElement, OutcomeMessageProps>(function OutcomeMessage(
  { outcome, pending, again, onSeeWhy, focusAfter, className, ...props },
  ref,
) {
  const { controls: strings } = useStreamloopStrings();
  return (
    <div
      ref={ref}
      {...props}
      className={classNames('lv-sl-outcome', className)}
      data-outcome={outcome?.type}
      data-command={outcome?.command}
    >
      <output className="lv-note">{outcome && politeWords(outcome, strings)}</output>
      {outcome && 'error' in outcome && (
        <FailureBox error={outcome.error} text={failureWords(outcome, strings)}>
          {outcome.type === 'refused' && onSeeWhy && (
            <OutcomeButton press={onSeeWhy} focusAfter={focusAfter} text={strings.seeWhy} />
          )}
          {outcome.type === 'unknown' && (
            <OutcomeButton
              press={again}
              focusAfter={focusAfter}
              text={pending === null ? strings.again : strings.pending[outcome.command]}
            />
          )}
        </FailureBox>
      )}
    </div>
  );
});

function OutcomeButton(of: { press: () => void; focusAfter: string | undefined; text: string }) {
  const button = useHandsFocusOn<HTMLButtonElement>(of.focusAfter);
  return (
    <button ref={button} type="button" className="lv-button" onClick={of.press}>
      {of.text}
    </button>
  );
}

function politeWords({ type, command }: ControlOutcome, strings: ControlStrings): string | null {
  if (type === 'accepted') return strings.accepted[command];
  if (type === 'no-op') return strings.noOp[command];
  return type === 'busy' ? strings.busy : null;
}

/** Where the outcome says more than the code of its error. */
function failureWords({ type }: ControlOutcome, strings: ControlStrings): string | undefined {
  if (type === 'refused') return strings.refused;
  return type === 'unknown' ? strings.unknown : undefined;
}
