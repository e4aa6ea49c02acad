'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { type ShownWatch, WatchResultsProvider } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';

export interface WatchResultsRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useWatch` returned. */
  watch: ShownWatch;
}

/** Gives its parts their watch. Renders a `<div>` with the role of a group. */
export const WatchResultsRoot = forwardRef<HTMLDivElement, WatchResultsRootProps>(function WatchResultsRoot(
  { watch, className, ...props },
  ref,
) {
  const strings = useOptionalStrings('watchResults', watchResultsStrings);
  return (
    <WatchResultsProvider value={watch}>
      <div
        ref={ref}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
        role="group"
        aria-label={strings.label}
        {...props}
        className={classNames('lv-root lv-watch', className)}
        data-state={watch.state}
      />
    </WatchResultsProvider>
  );
});
