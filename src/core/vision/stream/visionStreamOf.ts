import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../client/OvershootClient.js';
import type { StreamStatusRecord } from '../../client/records.js';
import { overshootKeys } from '../../server-state/queryKeys.js';
import type { Phase } from '../../session/phase.js';
import type { StreamSession } from '../../session/StreamSession.js';
import type { StreamId } from '../../session/StreamSnapshot.js';
import { noStatus } from '../../status/StatusSnapshot.js';
import type { Sight, VisionStream } from './VisionStream.js';

const SIGHTS: Readonly<Record<Phase, Sight>> = {
  idle: 'none',
  armed: 'none',
  acquiring: 'coming',
  creating: 'coming',
  connecting: 'coming',
  waiting: 'coming',
  live: 'live',
  paused: 'halted',
  stalled: 'halted',
  reconnecting: 'halted',
  ending: 'over',
  ended: 'over',
  failed: 'over',
};

/** The stream of a session, or of somebody else. */
export const visionStreamOf = (
  stream: StreamSession | StreamId,
  client: OvershootClient,
  queryClient: QueryClient | undefined,
): VisionStream =>
  typeof stream === 'string' ? visionStreamOfId(stream, client, queryClient) : visionStreamOfSession(stream);

/** The stream of a session, from one generation to the next. */
export function visionStreamOfSession(session: StreamSession): VisionStream {
  const phase = (): Phase => session.getSnapshot().phase;
  return {
    id: () => session.getSnapshot().id,
    generation: () => session.getSnapshot().generation,
    // A start that has just been asked for shows a moment later.
    sight: () => (phase() === 'idle' && !session.isAtRest() ? 'coming' : SIGHTS[phase()]),
    isScreen: () => session.getSource().type === 'screen',
    status: session.status.getSnapshot,
    clockOffsetMs: () => session.leaseInfo.getSnapshot()?.clockOffsetMs ?? 0,
    subscribe: session.subscribe,
  };
}

/**
 * A stream of somebody else. Nothing is asked about it ahead: what the service answers to a question says how far it is.
 * Where the app shows its status, that is known here, too.
 */
function visionStreamOfId(
  id: StreamId,
  client: OvershootClient,
  queryClient: QueryClient | undefined,
): VisionStream {
  return {
    id: () => id,
    generation: () => 1,
    sight: () => 'live',
    isScreen: () => false,
    status() {
      const state = queryClient?.getQueryState<StreamStatusRecord>(overshootKeys.status(client, id));
      return state?.data
        ? { data: state.data, error: null, updatedAt: state.dataUpdatedAt, isStale: state.isInvalidated }
        : noStatus;
    },
    clockOffsetMs: () => 0,
    subscribe: () => () => undefined,
  };
}
