'use client';
import { forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { MessageBox, type MessageBoxProps, type MessageState } from '../message/MessageBox.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export type StreamPublisherProblemState = MessageState;

export type StreamPublisherProblemProps = MessageBoxProps;

/**
 * What keeps the picture from getting through while the stream lives on, and what to do now. A button opens a source again
 * that has failed; what else there is heals by itself or not at all. `StreamStatus.Announcer` leaves it to this alert.
 * Renders a `<div>` with the role of an alert.
 */
export const StreamPublisherProblem = forwardRef<HTMLDivElement, StreamPublisherProblemProps>(
  function StreamPublisherProblem({ className, ...props }, ref) {
    const { phase, problem, capture, start } = usePublisherPart('Problem').stream;
    if (!problem || !PHASES.includes(phase)) return null;

    return (
      <MessageBox
        // Another problem is another alert.
        key={problem.code}
        ref={ref}
        {...props}
        part="Problem"
        className={classNames('lv-failure lv-problem', className)}
        error={problem}
        canRetry={capture.state === 'failed'}
        retry={() => void start()}
      />
    );
  },
);

/** The stream is there, and its picture is not. */
const PHASES: readonly string[] = ['connecting', 'waiting', 'stalled', 'reconnecting'];
