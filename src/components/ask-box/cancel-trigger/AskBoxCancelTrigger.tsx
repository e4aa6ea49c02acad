'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, useLayoutEffect, useRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';
import { isOpen } from '../isOpen.js';

export type AskBoxCancelTriggerProps = ComponentPropsWithoutRef<'button'>;

/**
 * Gives up the question that is open; what was said until then stays. There only while one is, and hands the focus to the
 * field when it goes. Renders a `<button>`.
 */
export const AskBoxCancelTrigger = forwardRef<HTMLButtonElement, AskBoxCancelTriggerProps>(
  function AskBoxCancelTrigger({ className, children, onClick, ...props }, ref) {
    const { asking } = useAskPart('CancelTrigger');
    const strings = useOptionalStrings('askBox', askBoxStrings);
    if (!isOpen(asking)) return null;

    const press = (event: MouseEvent<HTMLButtonElement>): void => {
      onClick?.(event);
      if (!event.defaultPrevented) asking.abort();
    };
    return (
      <button
        ref={ref}
        type="button"
        {...props}
        onClick={press}
        className={classNames('lv-button', className)}
      >
        {children ?? strings.cancel}
        <FocusKeeper />
      </button>
    );
  },
);

/** Stands in a button that goes away by itself, at a moment that nobody chose. */
function FocusKeeper() {
  const { focusInput } = useAskPart('CancelTrigger');
  const here = useRef<HTMLSpanElement>(null);
  // When this cleanup runs, the button is in the page still.
  useLayoutEffect(() => {
    const button = here.current?.closest('button');
    return () => {
      if (button && button === document.activeElement) focusInput();
    };
  }, [focusInput]);
  return <span ref={here} hidden />;
}
