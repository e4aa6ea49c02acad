'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopReadinessState } from '../../hooks/useStreamloopReadiness.js';

export const { Provider: StreamloopReadinessProvider, usePart: useReadinessPart } =
  createPartContext<StreamloopReadinessState>('StreamloopReadiness', 'readiness');
