import { ConnectionState, DefaultReconnectPolicy, LocalVideoTrack, RoomEvent, Track } from 'livekit-client';
import { closeTransportsOf } from './closeTransports.js';
import { createRoom } from './createRoom.js';
import { connectFailureCause, disconnectCause } from './disconnectCause.js';
import { keepEnabled } from './keepEnabled.js';
import { quietLogger } from './quietLogger.js';
import { sampleSender } from './sampleSender.js';
import { stopMonitoring } from './stopMonitoring.js';
import type { DisconnectCause, Publisher, PublisherEvent, PublisherOptions } from './Publisher.js';
import { watchPolicy } from './watchPolicy.js';

/** Longer, nobody waits for a word about what is wrong. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Afterwards a new room with the newest token is the better try. */
const RECONNECT_DELAYS_MS = [0, 300, 1200, 2700, 4800];

/**
 * Joins a room and publishes one video track in it. One Room per call, dropped afterwards: a Room that was used once
 * keeps listeners and internal state that a second connect would trip over.
 */
export function openPublisher(options: PublisherOptions): Publisher {
  const { url, token, encoding, onEvent } = options;
  const loggerName = quietLogger();
  const { room, release } = createRoom({
    adaptiveStream: false,
    dynacast: false,
    // The kit owns the track. With the default, an outage longer than the SDK's patience turns the camera off.
    stopLocalTrackOnUnpublish: false,
    // It would also leave on `beforeunload`, when the person may still decide to stay.
    disconnectOnPageLeave: false,
    reconnectPolicy: new DefaultReconnectPolicy(RECONNECT_DELAYS_MS),
    loggerName,
  });
  const closeTransports = closeTransportsOf(room);
  const policy = watchPolicy(url);
  let current: Promise<MediaStreamTrack> = options.track;
  let paused = options.paused;
  let local: LocalVideoTrack | null = null;
  /** Stands in for the picture while it is not to be sent. */
  let black: MediaStreamTrack | null = null;
  let published = false;
  let signalled = false;
  let isJoined = false;
  let over = false;

  const emit = (event: PublisherEvent): void => {
    if (!over) onEvent(event);
  };
  const finish = (cause: DisconnectCause, error?: unknown): void => {
    if (over) return;
    const isForbidden = cause === 'lost' && policy.isBlocked();
    emit({
      type: 'disconnected',
      cause: isForbidden ? 'csp' : cause,
      ...(error === undefined ? {} : { error }),
    });
    over = true;
  };
  const fail = (cause: DisconnectCause, error: unknown): void => {
    finish(cause, error);
    void room.disconnect(false);
  };

  /** What is sent follows what is wanted, also where that has changed while it was on its way. */
  const follow = async (mine: LocalVideoTrack): Promise<void> => {
    const newest = await current;
    if (over) return;
    if (paused) return mine.pauseUpstream();
    const { enabled } = newest;
    if (mine.mediaStreamTrack !== newest) await mine.replaceTrack(newest, true);
    // A track that ended, or a black one, was muted by the SDK, which then disables the one that follows. What the app has
    // disabled stays so.
    if (enabled && mine.isMuted) await mine.unmute();
    black?.stop();
    black = null;
    await mine.resumeUpstream();
  };

  const publish = async (): Promise<void> => {
    const first = await current;
    if (over) return;
    if (paused) {
      black = first.clone();
      black.enabled = false;
    }
    const mine = new LocalVideoTrack(black ?? first, undefined, true, { loggerName });
    keepEnabled(mine);
    local = mine;
    await room.localParticipant.publishTrack(mine, {
      source: Track.Source.Camera,
      simulcast: false,
      videoCodec: 'vp8',
      videoEncoding: encoding,
      degradationPreference: 'maintain-resolution',
    });
    if (over) return;
    published = true;
    await follow(mine);
    // Signalling alone carries no picture.
    await joined;
    emit({ type: 'published' });
  };

  room
    // Here the track still rides in the client's second offer: one round trip less than after `await connect()`.
    .once(RoomEvent.SignalConnected, () => {
      signalled = true;
      void publish().catch((error: unknown) => fail('lost', error));
    })
    .on(RoomEvent.Reconnecting, () => emit({ type: 'reconnecting' }))
    .on(RoomEvent.Reconnected, () => emit({ type: 'reconnected' }))
    .on(RoomEvent.Disconnected, (reason) => {
      const cause = disconnectCause(reason);
      // It says so before `connect` does, which knows more.
      finish(cause === 'lost' && signalled && !isJoined ? 'no-media' : cause);
    });

  const joined = room.connect(url, token, {
    maxRetries: 0,
    peerConnectionTimeout: CONNECT_TIMEOUT_MS,
    websocketTimeout: CONNECT_TIMEOUT_MS,
  });
  joined.then(
    () => (isJoined = true),
    (error: unknown) => finish(connectFailureCause(error, signalled), error),
  );

  return {
    async replaceTrack(next) {
      current = Promise.resolve(next);
      if (published && local) await follow(local);
    },
    isSteady: () => room.state === ConnectionState.Connected,
    async setPaused(next) {
      paused = next;
      if (published && local) await follow(local);
    },
    sample: async () => (published && local && !over ? sampleSender(local, room.localParticipant) : null),
    async close() {
      over = true;
      black?.stop();
      policy.stop();
      await room.disconnect(false);
      release();
      if (local) stopMonitoring(local);
      await closeTransports();
    },
  };
}
