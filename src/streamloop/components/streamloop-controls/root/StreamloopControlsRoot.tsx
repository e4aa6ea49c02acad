'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import type { StreamloopStreamState } from '../../../hooks/useStreamloopStream.js';
import type { StreamloopControlsState } from '../../../hooks/useStreamloopControls.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopControlsProvider } from '../StreamloopControlsContext.js';
import { useControlsRoot } from './useControlsRoot.js';

export interface StreamloopControlsRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useStreamloopStream` returned. */
  stream: StreamloopStreamState;
  /** What `useStreamloopControls` returned for the same stream. */
  controls: StreamloopControlsState;
  /** Shows why a start was refused: `check` of `useStreamloopReadiness`, for example. Without it there is no such button. */
  onSeeWhy?: () => void;
  /**
   * Called once when a deletion from these controls was accepted: the page of a stream can be left then. Not where they show
   * another stream by then, or are gone.
   */
  onDeleted?: () => void;
}

/** Gives its parts their stream and its commands. Renders a `<div>` with the role of a group. */
export const StreamloopControlsRoot = forwardRef<HTMLDivElement, StreamloopControlsRootProps>(
  function StreamloopControlsRoot({ stream, controls, onSeeWhy, onDeleted, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    const value = useControlsRoot({ stream, controls, onSeeWhy, onDeleted });
    return (
      <StreamloopControlsProvider value={value}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.controls.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-pending={controls.pending ?? undefined}
          data-asking={value.asking ?? undefined}
        />
      </StreamloopControlsProvider>
    );
  },
);
