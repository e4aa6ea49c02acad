'use client';
import { type ChangeEvent, type ComponentPropsWithoutRef, forwardRef, useReducer, useRef } from 'react';
import { isElsewhere } from '../../../core/capture/isElsewhere.js';
import type { StreamSource } from '../../../core/capture/StreamSource.js';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { sourceSelectStrings } from './sourceSelectStrings.js';
import { useCanShareScreen } from './useCanShareScreen.js';

/** A source that a person can choose. */
export type SelectableSource = 'camera' | 'screen' | 'file' | 'test-pattern';

export interface StreamPublisherSourceSelectProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What can be chosen, in that order. Default: camera, and screen where the browser can share one. */
  sources?: readonly SelectableSource[];
}

/**
 * What is shown: a camera, a screen, a file. Buttons and no menu, because browsers share a screen only on a click of its own.
 * While live the stream goes on; before, the source is opened with the preview or the stream. Not there where the
 * video comes from elsewhere. An export of its own, so that pages without it do not load it. Renders a `<div>` with the role of a group.
 */
export const StreamPublisherSourceSelect = forwardRef<HTMLDivElement, StreamPublisherSourceSelectProps>(
  function StreamPublisherSourceSelect({ sources, className, ...props }, ref) {
    const { session } = usePublisherPart('StreamPublisherSourceSelect').stream;
    const strings = useOptionalStrings('sourceSelect', sourceSelectStrings);
    const hasScreen = useCanShareScreen();
    const fileInput = useRef<HTMLInputElement>(null);
    // The app's wishes for size and rate, and the device, hold when the person comes back to the camera.
    const camera = useRef<StreamSource>({ type: 'camera' });
    // Where the person closes the picker, the choice goes back, and nothing else has changed.
    const [, renderAgain] = useReducer((count: number) => count + 1, 0);
    const source = session.getSource();
    if (isElsewhere(source)) return null;

    const labels = { ...strings, 'test-pattern': strings.testPattern };
    const offered = sources ?? (hasScreen ? (['camera', 'screen'] as const) : (['camera'] as const));
    const choose = (chosen: StreamSource): void => {
      if (source.type === 'camera') camera.current = source;
      void session.setSource(chosen).then(renderAgain);
    };
    const press = (type: SelectableSource): void => {
      if (type === 'file') fileInput.current?.click();
      else if (type !== source.type) choose(type === 'camera' ? camera.current : { type });
    };
    const takeFile = (event: ChangeEvent<HTMLInputElement>): void => {
      const file = event.target.files?.[0];
      // The same file may be chosen again.
      event.target.value = '';
      if (file) choose({ type: 'file', file });
    };
    return (
      <div
        ref={ref}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
        role="group"
        aria-label={strings.label}
        {...props}
        className={classNames('lv-source-select', className)}
        data-source={source.type}
      >
        {offered.map((type) => (
          <button
            key={type}
            type="button"
            className="lv-button"
            aria-pressed={source.type === type}
            data-selected={presence(source.type === type)}
            onClick={() => press(type)}
          >
            {labels[type]}
          </button>
        ))}
        {offered.includes('file') && (
          <input ref={fileInput} type="file" accept="video/*" hidden onChange={takeFile} />
        )}
      </div>
    );
  },
);
