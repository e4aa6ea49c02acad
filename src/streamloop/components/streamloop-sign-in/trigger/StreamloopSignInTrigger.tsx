'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Press } from '../../shared/Press.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSignInPart } from '../StreamloopSignInContext.js';

export type StreamloopSignInTriggerProps = ComponentPropsWithoutRef<'button'>;

/**
 * Signs in, by leaving the page, or signs out. One element for both, so that it keeps the focus. Not there where a handler
 * works with an API key. Renders a `<button>`.
 */
export const StreamloopSignInTrigger = forwardRef<HTMLButtonElement, StreamloopSignInTriggerProps>(
  function StreamloopSignInTrigger({ className, children, ...props }, ref) {
    const { auth, returnTo } = useSignInPart('Trigger');
    const { signIn: strings } = useStreamloopStrings();
    const { status, canSignIn } = auth;
    if (!canSignIn) return null;
    const isIn = status === 'signed-in';
    const press = (): void => {
      if (isIn) void auth.signOut();
      else void auth.signIn(returnTo === undefined ? {} : { returnTo });
    };
    const words = status === 'signing-in' ? strings.signingIn : strings.signIn;
    return (
      <Press
        ref={ref}
        {...props}
        can={status !== 'unknown' && status !== 'signing-in'}
        press={press}
        className={classNames(isIn ? 'lv-sl-out' : 'lv-sl-primary', className)}
        data-action={isIn ? 'sign-out' : 'sign-in'}
      >
        {children ?? (isIn ? strings.signOut : words)}
      </Press>
    );
  },
);
