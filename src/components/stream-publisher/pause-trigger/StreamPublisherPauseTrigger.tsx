'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { classNames } from '../../part/classNames.js';
import { isActive } from '../../part/isActive.js';
import { isExternal } from '../../part/isExternal.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export interface StreamPublisherPauseTriggerState {
  /** Nothing is sent because somebody asked for that; pressing goes on. */
  isPaused: boolean;
}

export interface StreamPublisherPauseTriggerProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'children'
> {
  children?: PartChildren<StreamPublisherPauseTriggerState>;
}

/**
 * Stops sending and goes on, while the stream and its costs live on. Not there without a stream, nor where somebody else
 * publishes. Renders a `<button>` whose label says what pressing does.
 */
export const StreamPublisherPauseTrigger = forwardRef<HTMLButtonElement, StreamPublisherPauseTriggerProps>(
  function StreamPublisherPauseTrigger({ className, children, onClick, ...props }, ref) {
    const { stream } = usePublisherPart('PauseTrigger');
    const strings = useStrings().publisher;
    if (!isActive(stream.phase) || isExternal(stream.session)) return null;

    const { isPaused } = stream;
    const press = (event: MouseEvent<HTMLButtonElement>): void => {
      onClick?.(event);
      // Not the second click of a double click, as with the button beside it.
      if (!event.defaultPrevented && event.detail < 2) void stream.setPaused(!isPaused);
    };
    return (
      <button
        ref={ref}
        type="button"
        {...props}
        onClick={press}
        className={classNames('lv-button', className)}
        data-paused={presence(isPaused)}
      >
        {renderChildren(children, { isPaused }, isPaused ? strings.resume : strings.pause)}
      </button>
    );
  },
);
