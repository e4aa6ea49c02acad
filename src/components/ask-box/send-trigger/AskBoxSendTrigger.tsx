'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';

export interface AskBoxSendTriggerState {
  /** Whether pressing asks. */
  canSend: boolean;
}

export interface AskBoxSendTriggerProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  children?: PartChildren<AskBoxSendTriggerState>;
}

/**
 * Asks what stands in the field. Never `disabled`, which would throw the focus away: where there is nothing to ask, or
 * a question is open, pressing does nothing. Renders a `<button>`.
 */
export const AskBoxSendTrigger = forwardRef<HTMLButtonElement, AskBoxSendTriggerProps>(
  function AskBoxSendTrigger({ className, children, onClick, ...props }, ref) {
    const { canSend, send } = useAskPart('SendTrigger');
    const strings = useOptionalStrings('askBox', askBoxStrings);
    const press = (event: MouseEvent<HTMLButtonElement>): void => {
      onClick?.(event);
      if (!event.defaultPrevented) send();
    };
    return (
      <button
        ref={ref}
        type="button"
        aria-disabled={!canSend}
        {...props}
        onClick={press}
        className={classNames('lv-button lv-send-trigger', className)}
      >
        {renderChildren(children, { canSend }, strings.send)}
      </button>
    );
  },
);
