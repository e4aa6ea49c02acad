'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopSignInRootProps } from './root/StreamloopSignInRoot.js';

export type StreamloopSignInProps = Omit<StreamloopSignInRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopSignInProps>(function StreamloopSignIn(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <div className="lv-sl-line">
        <parts.State />
        <parts.Trigger />
      </div>
      <parts.Scopes />
      <parts.FailureMessage />
    </parts.Root>
  );
});

/**
 * Who is signed in at StreamLoop, what that allows, and the way in and out. It holds no token, and signs nobody in by itself.
 *
 * @example
 * <StreamloopSignIn auth={useStreamloopAuth()} account={useStreamloopAccount()} />
 */
export const StreamloopSignIn = Object.assign(Assembly, parts);
