'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopLiveStatsState } from '../../hooks/useStreamloopLiveStats.js';

export const { Provider: StreamloopLiveStatsProvider, usePart: useLiveStatsPart } =
  createPartContext<StreamloopLiveStatsState>('StreamloopLiveStats', 'stats');
