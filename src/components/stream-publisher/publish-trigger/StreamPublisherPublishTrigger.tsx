'use client';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  useImperativeHandle,
} from 'react';
import type { Phase } from '../../../core/session/phase.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { type PublishAction, publishAction } from './publishAction.js';

export interface StreamPublisherPublishTriggerState {
  phase: Phase;
  /** What pressing does. */
  action: PublishAction;
}

export interface StreamPublisherPublishTriggerProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'children'
> {
  children?: PartChildren<StreamPublisherPublishTriggerState>;
}

/**
 * Starts the stream and stops it. One button whose label says what pressing does, and therefore no `aria-pressed`: both
 * together would say the opposite of each other. It is never `disabled`, which would throw the focus away; while the
 * stream is being deleted it is `aria-disabled`. Renders a `<button>`.
 */
export const StreamPublisherPublishTrigger = forwardRef<
  HTMLButtonElement,
  StreamPublisherPublishTriggerProps
>(function StreamPublisherPublishTrigger({ className, children, onClick, onKeyDown, ...props }, ref) {
  const { stream, isOpeningPreview, publishTrigger } = usePublisherPart('PublishTrigger');
  const strings = useStrings().publisher;
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => publishTrigger.current);
  const action = publishAction(stream.phase, isOpeningPreview);
  const labels = { start: strings.start, stop: strings.stop, none: strings.stopping };

  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    onClick?.(event);
    // The second click of a double click is not a second wish: it would stop what the first has started.
    if (event.defaultPrevented || event.detail > 1) return;
    if (action === 'start') void stream.start();
    if (action === 'stop') void stream.stop();
  };
  const hold = (event: KeyboardEvent<HTMLButtonElement>): void => {
    onKeyDown?.(event);
    // A key that is held down would start and stop for as long as it is held.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  };
  return (
    <button
      ref={publishTrigger}
      type="button"
      {...props}
      onClick={press}
      onKeyDown={hold}
      aria-disabled={action === 'none' || undefined}
      className={classNames('lv-button lv-publish-trigger', className)}
      data-action={action}
    >
      {renderChildren(children, { phase: stream.phase, action }, labels[action])}
    </button>
  );
});
