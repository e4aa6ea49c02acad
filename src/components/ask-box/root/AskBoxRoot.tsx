'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { StreamId } from '../../../core/session/StreamSnapshot.js';
import type { AskOptions } from '../../../core/vision/ask/AskOptions.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { AskBoxProvider } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';
import { useAskBox } from './useAskBox.js';

export interface AskBoxRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useOvershootStream` returned, or the id of a stream. */
  stream: OvershootStream | StreamId;
  /** How it is asked: what the model is shown, which models, how long an answer may be. */
  options?: AskOptions;
}

/** Gives its parts their stream, and holds the question. Renders a `<div>` with the role of a group. */
export const AskBoxRoot = forwardRef<HTMLDivElement, AskBoxRootProps>(function AskBoxRoot(
  { stream, options, className, ...props },
  ref,
) {
  const strings = useOptionalStrings('askBox', askBoxStrings);
  const box = useAskBox(stream, options);
  return (
    <AskBoxProvider value={box}>
      <div
        ref={ref}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
        role="group"
        aria-label={strings.label}
        {...props}
        className={classNames('lv-root lv-ask-box', className)}
        data-state={box.asking.state}
      />
    </AskBoxProvider>
  );
});
