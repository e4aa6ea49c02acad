'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { classNames } from '../../../components/part/classNames.js';

export interface PressProps extends ComponentPropsWithoutRef<'button'> {
  /** Whether pressing does anything. */
  can: boolean;
  press: () => void;
}

/** A button that is never `disabled`, which would throw the focus away: where it can do nothing, pressing does nothing. */
export const Press = forwardRef<HTMLButtonElement, PressProps>(function Press(
  { can, press, className, onClick, ...props },
  ref,
) {
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented && can) press();
  };
  return (
    <button
      ref={ref}
      type="button"
      aria-disabled={!can}
      {...props}
      onClick={click}
      className={classNames('lv-button', className)}
    />
  );
});
