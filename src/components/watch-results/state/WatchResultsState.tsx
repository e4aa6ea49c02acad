'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { WatchSnapshot } from '../../../core/vision/watch/WatchSnapshot.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { fill } from '../../strings/fill.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';

/** What a watch is doing, and why. */
export type WatchResultsStateState = Pick<WatchSnapshot<unknown>, 'state' | 'reason' | 'retryAt'>;

export interface WatchResultsStateProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  children?: PartChildren<WatchResultsStateState>;
}

/** Whether anything is asked, and why not. Renders a `<p>`. */
export const WatchResultsState = forwardRef<HTMLParagraphElement, WatchResultsStateProps>(
  function WatchResultsState({ className, children, ...props }, ref) {
    const { state, reason, retryAt } = useWatchPart('State');
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    const isWaiting = state === 'running' && retryAt !== null;
    const words =
      state === 'stopped' && reason
        ? fill(strings.stopped, { reason: strings.reasons[reason] })
        : strings.states[isWaiting ? 'waiting' : state];
    return (
      <p
        ref={ref}
        {...props}
        className={classNames('lv-watch-state', className)}
        data-state={state}
        data-reason={reason ?? undefined}
        data-waiting={presence(isWaiting)}
      >
        {renderChildren(
          children,
          { state, reason, retryAt },
          <>
            <span className="lv-dot" aria-hidden="true" />
            <span>{words}</span>
          </>,
        )}
      </p>
    );
  },
);
