'use client';
import { useMemo } from 'react';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import type { StreamloopPhase, StreamloopState } from '../states/streamloopStates.js';
import { createPace } from '../streams/createPace.js';
import { describeStream, type StreamSight } from '../streams/describeStream.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { isGone, streamPollDelay } from '../streams/streamPollDelay.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { useReading } from './useReading.js';

/** A stream as it was last seen, and what can be done with it. */
export interface StreamloopStreamState {
  id: string | null;
  /** Stays when it cannot be asked, and when it is `gone`. */
  stream: StreamloopStream | null;
  /** As the service says it, also where this version does not know the word. Null where it is `gone`. */
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

/** A look takes this long at most, milliseconds: the next one is due anyway. */
const LOOK_MS = 8000;

/**
 * Follows one stream: every few seconds while it changes, rarely while it rests, not at all while the page is hidden or
 * nothing is there any more. It only ever looks: mounting and unmounting change nothing on the service. A null id idles.
 *
 * @example
 * const { phase, canStart } = useStreamloopStream(id);
 * const { start } = useStreamloopControls(id);
 * <button onClick={start} disabled={!canStart}>Go live</button>
 */
export function useStreamloopStream(id: string | null): StreamloopStreamState {
  const { client, scope, random } = useStreamloopContext();
  const look = useMemo(() => createPace(random), [random]);
  const { data, error, updatedAt, refresh } = useReading<StreamloopStream>({
    queryKey: streamloopKeys.stream(scope, id ?? ''),
    ask: (signal) => client.getStream(id ?? '', { signal, timeoutMs: LOOK_MS }),
    enabled: id !== null,
    staleTime: 1000,
    pace: (state) => streamPollDelay({ state: state.data?.state ?? null, ...look(state) }),
  });
  return useMemo(() => {
    const sight = sightOf(id, data, error);
    const state = sight === 'seen' ? (data?.state ?? null) : null;
    return {
      id,
      stream: data ?? null,
      state,
      ...describeStream(state, sight),
      error,
      isStale: error !== null,
      updatedAt,
      refresh,
    };
  }, [id, data, error, updatedAt, refresh]);
}

function sightOf(id: string | null, data: unknown, error: StreamloopError | null): StreamSight {
  if (id === null) return 'none';
  if (isGone(error)) return 'gone';
  return data === undefined ? 'loading' : 'seen';
}
