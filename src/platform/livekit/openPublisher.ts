import { LocalVideoTrack, RoomEvent, Track } from 'livekit-client';
import { closeTransportsOf } from './closeTransports.js';
import { createRoom } from './createRoom.js';
import { connectFailureCause, disconnectCause } from './disconnectCause.js';
import { quietLogger } from './quietLogger.js';
import { stopMonitoring } from './stopMonitoring.js';
import type { DisconnectCause, Publisher, PublisherEvent, PublisherOptions } from './Publisher.js';

/**
 * Joins a room and publishes one video track in it. One Room per call, dropped afterwards: a Room that was used once
 * keeps listeners and internal state that a second connect would trip over.
 */
export function openPublisher({ url, token, track, encoding, onEvent }: PublisherOptions): Publisher {
  const loggerName = quietLogger();
  const { room, release } = createRoom({
    adaptiveStream: false,
    dynacast: false,
    // The kit owns the track. With the default, an outage longer than the SDK's patience turns the camera off.
    stopLocalTrackOnUnpublish: false,
    // It would also leave on `beforeunload`, when the person may still decide to stay.
    disconnectOnPageLeave: false,
    loggerName,
  });
  const closeTransports = closeTransportsOf(room);
  let current: Promise<MediaStreamTrack> = track;
  let local: LocalVideoTrack | null = null;
  let published = false;
  let over = false;

  const emit = (event: PublisherEvent): void => {
    if (!over) onEvent(event);
  };
  const finish = (cause: DisconnectCause, error?: unknown): void => {
    if (over) return;
    emit({ type: 'disconnected', cause, ...(error === undefined ? {} : { error }) });
    over = true;
  };
  const fail = (cause: DisconnectCause, error: unknown): void => {
    finish(cause, error);
    void room.disconnect(false);
  };

  const publish = async (): Promise<void> => {
    const first = await current;
    if (over) return;
    const mine = new LocalVideoTrack(first, undefined, true, { loggerName });
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
    // The source may have been switched while the first one was on its way.
    const newest = await current;
    if (newest !== first) await mine.replaceTrack(newest, true);
    emit({ type: 'published' });
  };

  room
    // Here the track still rides in the client's second offer: one round trip less than after `await connect()`.
    .once(RoomEvent.SignalConnected, () => void publish().catch((error: unknown) => fail('lost', error)))
    .on(RoomEvent.Reconnecting, () => emit({ type: 'reconnecting' }))
    .on(RoomEvent.Reconnected, () => emit({ type: 'reconnected' }))
    .on(RoomEvent.Disconnected, (reason) => finish(disconnectCause(reason)));

  room.connect(url, token).catch((error: unknown) => finish(connectFailureCause(error), error));

  return {
    async replaceTrack(next) {
      current = Promise.resolve(next);
      if (published) await local?.replaceTrack(next, true);
    },
    async close() {
      over = true;
      await room.disconnect(false);
      release();
      if (local) stopMonitoring(local);
      await closeTransports();
    },
  };
}
