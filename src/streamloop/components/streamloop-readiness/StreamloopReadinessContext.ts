'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { ReadinessState } from '../hookResults.js';

export const { Provider: StreamloopReadinessProvider, usePart: useReadinessPart } =
  createPartContext<ReadinessState>('StreamloopReadiness', 'readiness');
