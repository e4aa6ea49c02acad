'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSignInPart } from '../StreamloopSignInContext.js';

export type StreamloopSignInStateProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/** Who is signed in and to which workspace, said politely. Renders an `<output>`. */
export const StreamloopSignInState = forwardRef<HTMLOutputElement, StreamloopSignInStateProps>(
  function StreamloopSignInState({ className, ...props }, ref) {
    const { auth, account } = useSignInPart('State');
    const { signIn: strings } = useStreamloopStrings();
    const who = account?.me?.email ?? null;
    const { workspaceId } = auth;
    const workspace = account?.workspaces.find(({ id }) => id === workspaceId)?.name ?? workspaceId;
    const isIn = auth.status === 'signed-in';
    return (
      <output ref={ref} {...props} className={classNames('lv-sl-who', className)}>
        <strong>{isIn && who ? fill(strings.signedInAs, { who }) : strings.states[auth.status]}</strong>
        {isIn && workspace && <span className="lv-label">{fill(strings.workspace, { workspace })}</span>}
      </output>
    );
  },
);
