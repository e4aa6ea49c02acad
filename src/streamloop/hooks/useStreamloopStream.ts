'use client';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import type { StreamloopPhase, StreamloopState } from '../states/streamloopStates.js';

/** A stream as it was last seen, and what can be done with it. */
export interface StreamloopStreamState {
  id: string | null;
  stream: StreamloopStream | null;
  /** As the service says it, also where this version does not know the word. */
  state: StreamloopState | null;
  phase: StreamloopPhase;
  /** Whether the service counts it as live: on the air or on the way there. On the air is `phase === 'live'`. */
  isLive: boolean;
  canStart: boolean;
  canStop: boolean;
  /** Whether there is a schedule to cancel. */
  canCancel: boolean;
  /** Why it could not be asked; what was known before stays. */
  error: StreamloopError | null;
  /** Whether what is shown may be out of date. */
  isStale: boolean;
  /** Wall clock of the last answer, milliseconds. */
  updatedAt: number | null;
  /** Asks now. Never rejects. */
  refresh: () => Promise<void>;
}

export function useStreamloopStream(_id: string | null): StreamloopStreamState {
  throw new Error('to be written');
}
