'use client';
import type { MutableRefObject } from 'react';
import type { WatchedStream } from '../../hooks/useStreamViewer.js';
import { createPartContext } from '../part/createPartContext.js';

export interface StreamViewerContextValue {
  viewer: WatchedStream;
  /** Where the focus goes when a part that had it goes away. */
  root: MutableRefObject<HTMLDivElement | null>;
}

export const { Provider: StreamViewerProvider, usePart: useViewerPart } =
  createPartContext<StreamViewerContextValue>('StreamViewer');
