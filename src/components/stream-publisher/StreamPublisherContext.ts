'use client';
import type { MutableRefObject } from 'react';
import type { OvershootStream } from '../../hooks/useOvershootStream.js';
import { createPartContext } from '../part/createPartContext.js';

export interface StreamPublisherContextValue {
  stream: OvershootStream;
  /** The source is being opened for a preview, not for a stream. */
  isOpeningPreview: boolean;
  preview: () => void;
  /** Does again what has failed: the preview, or the stream. */
  retry: () => void;
  /** A check has the source on, and shows it by itself. */
  isChecking: boolean;
  setChecking: (isChecking: boolean) => void;
  /** Where the focus goes when a part that had it goes away. */
  publishTrigger: MutableRefObject<HTMLButtonElement | null>;
}

export const { Provider: StreamPublisherProvider, usePart: usePublisherPart } =
  createPartContext<StreamPublisherContextValue>('StreamPublisher');
