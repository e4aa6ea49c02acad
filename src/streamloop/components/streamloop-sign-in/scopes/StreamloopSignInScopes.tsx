'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSignInPart } from '../StreamloopSignInContext.js';

export type StreamloopSignInScopesProps = Omit<ComponentPropsWithoutRef<'ul'>, 'children'>;

/** Those that are about the person and the session, and allow nothing at the service. */
const ABOUT_THE_PERSON = ['openid', 'profile', 'email', 'offline_access'];

/** What the sign-in allows. Not there where nobody is signed in. Renders a `<ul>`. */
export const StreamloopSignInScopes = forwardRef<HTMLUListElement, StreamloopSignInScopesProps>(
  function StreamloopSignInScopes({ className, ...props }, ref) {
    const { scopes } = useSignInPart('Scopes').auth;
    const { signIn: strings } = useStreamloopStrings();
    const shown = scopes.filter((scope) => !ABOUT_THE_PERSON.includes(scope));
    if (shown.length === 0) return null;
    return (
      <ul ref={ref} aria-label={strings.scopes} {...props} className={classNames('lv-sl-scopes', className)}>
        {shown.map((scope) => (
          <li key={scope} data-scope={scope}>
            {strings.scopeNames[scope] ?? scope}
          </li>
        ))}
      </ul>
    );
  },
);
