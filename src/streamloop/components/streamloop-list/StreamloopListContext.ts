'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopStreams } from '../../hooks/useStreamloopStreams.js';

export interface StreamloopListContextValue {
  list: StreamloopStreams;
  selected: string | null;
  onSelect: ((id: string) => void) | undefined;
  hrefOf: ((id: string) => string) | undefined;
}

export const { Provider: StreamloopListProvider, usePart: useListPart } =
  createPartContext<StreamloopListContextValue>('StreamloopList', 'streams');
