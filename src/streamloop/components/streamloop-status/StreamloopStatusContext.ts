'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopStreamState } from '../../hooks/useStreamloopStream.js';

export const { Provider: StreamloopStatusProvider, usePart: useStatusPart } =
  createPartContext<StreamloopStreamState>('StreamloopStatus');
