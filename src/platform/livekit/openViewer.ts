import {
  type RemoteParticipant,
  type RemoteTrack,
  type RemoteTrackPublication,
  RemoteVideoTrack,
  RoomEvent,
} from 'livekit-client';
import { closeTransportsOf } from './closeTransports.js';
import { createRoom } from './createRoom.js';
import { connectFailureCause, disconnectCause } from './disconnectCause.js';
import type { DisconnectCause } from './Publisher.js';
import { quietLogger } from './quietLogger.js';
import type { Viewer, ViewerEvent, ViewerOptions } from './Viewer.js';
import { watchPolicy } from './watchPolicy.js';

/** Longer, nobody waits for a word about what is wrong. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Afterwards a new room with a fresh token is the better try. */
const RECONNECT_DELAYS_MS = [0, 300, 1200];

/** Joins a room to watch the one video in it. Sends nothing; one Room per call, dropped afterwards. */
export function openViewer({ url, token, isFresh, onEvent }: ViewerOptions): Viewer {
  const { room, release } = createRoom({
    // Both would ask for less than what the model sees.
    adaptiveStream: false,
    dynacast: false,
    disconnectOnPageLeave: false,
    // A token that has expired would only be refused.
    reconnectPolicy: {
      nextRetryDelayInMs: ({ retryCount }) => (isFresh() ? (RECONNECT_DELAYS_MS[retryCount] ?? null) : null),
    },
    loggerName: quietLogger(),
  });
  const closeTransports = closeTransportsOf(room);
  const policy = watchPolicy(url);
  let shown: RemoteVideoTrack | null = null;
  let signalled = false;
  let isJoined = false;
  let over = false;

  const emit = (event: ViewerEvent): void => {
    if (!over) onEvent(event);
  };
  const finish = (cause: DisconnectCause, error?: unknown): void => {
    const isForbidden = cause === 'lost' && policy.isBlocked();
    emit({
      type: 'disconnected',
      cause: isForbidden ? 'csp' : cause,
      ...(error === undefined ? {} : { error }),
    });
    over = true;
  };
  const show = (
    track: RemoteTrack,
    publication: RemoteTrackPublication,
    participant: RemoteParticipant,
  ): void => {
    if (!(track instanceof RemoteVideoTrack)) return;
    shown = track;
    const { source } = publication;
    const reference = { participant, publication, source };
    const { trackSid: sid } = publication;
    emit({ type: 'video', video: { sid, reference, track: track.mediaStreamTrack } });
  };
  const hide = (track: RemoteTrack): void => {
    if (track !== shown) return;
    shown = null;
    emit({ type: 'video', video: null });
  };

  room
    // Before `connect`: what is published already is subscribed to while that is still on its way.
    .on(RoomEvent.TrackSubscribed, show)
    .on(RoomEvent.TrackUnsubscribed, hide)
    .once(RoomEvent.SignalConnected, () => (signalled = true))
    .on(RoomEvent.Reconnecting, () => emit({ type: 'reconnecting' }))
    .on(RoomEvent.Reconnected, () => emit({ type: 'reconnected' }))
    .on(RoomEvent.Disconnected, (reason) => {
      const cause = disconnectCause(reason);
      // It says so before `connect` does, which knows more.
      finish(cause === 'lost' && signalled && !isJoined ? 'no-media' : cause);
    });

  room
    .connect(url, token, {
      maxRetries: 0,
      peerConnectionTimeout: CONNECT_TIMEOUT_MS,
      websocketTimeout: CONNECT_TIMEOUT_MS,
    })
    .then(
      () => {
        isJoined = true;
        emit({ type: 'joined' });
      },
      (error: unknown) => finish(connectFailureCause(error, signalled), error),
    );

  return {
    framesDecoded: async () => (await shown?.getReceiverStats())?.framesDecoded ?? null,
    async close() {
      over = true;
      policy.stop();
      await room.disconnect(false);
      release();
      await closeTransports();
    },
  };
}
