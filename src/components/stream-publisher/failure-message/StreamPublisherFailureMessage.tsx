'use client';
import { forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { MessageBox, type MessageBoxProps, type MessageState } from '../message/MessageBox.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export type StreamPublisherFailureMessageState = MessageState;

export type StreamPublisherFailureMessageProps = MessageBoxProps;

/**
 * What has failed and what to do now, with a button where trying again can help. It comes and goes with the failure, so
 * that a screen reader says it once. Renders a `<div>` with the role of an alert.
 */
export const StreamPublisherFailureMessage = forwardRef<HTMLDivElement, StreamPublisherFailureMessageProps>(
  function StreamPublisherFailureMessage({ className, ...props }, ref) {
    const { stream, retry } = usePublisherPart('FailureMessage');
    if (stream.phase !== 'failed') return null;

    const { error } = stream;
    return (
      <MessageBox
        ref={ref}
        {...props}
        part="FailureMessage"
        className={classNames('lv-failure', className)}
        error={error}
        canRetry={error.retryable}
        retry={retry}
      />
    );
  },
);
