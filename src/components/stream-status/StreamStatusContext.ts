'use client';
import type { OvershootStream } from '../../hooks/useOvershootStream.js';
import { createPartContext } from '../part/createPartContext.js';

export const { Provider: StreamStatusProvider, usePart: useStatusPart } =
  createPartContext<OvershootStream>('StreamStatus');
