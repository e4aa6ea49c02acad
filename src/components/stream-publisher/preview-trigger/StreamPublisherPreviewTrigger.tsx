'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { classNames } from '../../part/classNames.js';
import { isExternal } from '../../part/isExternal.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { isPreviewing } from '../../part/isPreviewing.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export interface StreamPublisherPreviewTriggerState {
  /** The preview is on or being opened. */
  isOn: boolean;
}

export interface StreamPublisherPreviewTriggerProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'children'
> {
  children?: PartChildren<StreamPublisherPreviewTriggerState>;
}

/**
 * Turns the source on without a stream, and off again: nothing is published, nothing costs. Not there while there is a
 * stream, which shows the picture anyway, and not for video that comes from elsewhere. Renders a `<button>` whose label says what pressing does.
 */
export const StreamPublisherPreviewTrigger = forwardRef<
  HTMLButtonElement,
  StreamPublisherPreviewTriggerProps
>(function StreamPublisherPreviewTrigger({ className, children, onClick, ...props }, ref) {
  const { stream, isOpeningPreview, preview } = usePublisherPart('PreviewTrigger');
  const strings = useStrings().publisher;
  const { phase } = stream;
  if (!isOpeningPreview && phase !== 'idle' && phase !== 'armed' && phase !== 'ended' && phase !== 'failed')
    return null;

  const isOn = isOpeningPreview || isPreviewing(stream);
  // What is on can be turned off, whatever was chosen since.
  if (!isOn && isExternal(stream.session)) return null;

  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented) return;
    if (isOn) void stream.stop();
    else preview();
  };
  return (
    <button
      ref={ref}
      type="button"
      {...props}
      onClick={press}
      className={classNames('lv-button', className)}
      data-on={presence(isOn)}
    >
      {renderChildren(children, { isOn }, isOn ? strings.stopPreview : strings.preview)}
    </button>
  );
});
