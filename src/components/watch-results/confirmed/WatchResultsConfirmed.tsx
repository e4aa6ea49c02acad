'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import type { Confirmed } from '../../../core/vision/confirmed/createConfirmation.js';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';

export interface WatchResultsConfirmedProps extends ComponentPropsWithoutRef<'p'> {
  /** What `useConfirmed` returned. */
  confirmed: Pick<Confirmed<unknown>, 'isConfirmed' | 'since'>;
  /** What is looked for, in words: "Somebody is at the door". */
  children: ReactNode;
}

/**
 * Whether what is looked for is there, as several answers agree and not only the last one. In words; the mark beside them
 * is decoration. Renders a `<p>`.
 */
export const WatchResultsConfirmed = forwardRef<HTMLParagraphElement, WatchResultsConfirmedProps>(
  function WatchResultsConfirmed({ confirmed: { isConfirmed, since }, className, children, ...props }, ref) {
    useWatchPart('Confirmed');
    const { locale } = useStrings();
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    return (
      <p
        ref={ref}
        {...props}
        className={classNames('lv-confirmed', className)}
        data-confirmed={presence(isConfirmed)}
      >
        <span className="lv-dot" aria-hidden="true" />
        <span>{children}</span> <strong>{isConfirmed ? strings.confirmed : strings.notConfirmed}</strong>
        {since !== null && (
          <span className="lv-label">
            {fill(strings.since, {
              time: new Date(since).toLocaleTimeString(locale, { timeStyle: 'medium' }),
            })}
          </span>
        )}
      </p>
    );
  },
);
