'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import type { StreamloopAccount } from '../../../hooks/useStreamloopAccount.js';
import type { StreamloopAuthState } from '../../../hooks/useStreamloopAuth.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopSignInProvider } from '../StreamloopSignInContext.js';

export interface StreamloopSignInRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useStreamloopAuth` returned. */
  auth: StreamloopAuthState;
  /** What `useStreamloopAccount` returned, so that it is told who is signed in. */
  account?: StreamloopAccount;
  /** Path of this page's own server to come back to. Default: where the page is. */
  returnTo?: string;
}

/** Gives its parts who is signed in. Renders a `<div>` with the role of a group. */
export const StreamloopSignInRoot = forwardRef<HTMLDivElement, StreamloopSignInRootProps>(
  function StreamloopSignInRoot({ auth, account, returnTo, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    return (
      <StreamloopSignInProvider value={{ auth, account, returnTo }}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.signIn.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-status={auth.status}
        />
      </StreamloopSignInProvider>
    );
  },
);
