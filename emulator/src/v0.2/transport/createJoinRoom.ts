import type * as RtcNodeModule from '@livekit/rtc-node';
import type { RemoteTrack } from '@livekit/rtc-node';
import { PictureIntake } from './PictureIntake.js';
import type { JoinRoom, TransportListener } from './Transport.js';
import { TransportError } from './Transport.js';

/** LiveKit's client for Node. */
export type RtcNode = typeof RtcNodeModule;

/**
 * The third transport: a room of the user's own, joined by LiveKit's client for Node. That is an optional dependency of
 * 34 MB, loaded when it is needed first.
 */
export function createJoinRoom(
  now: () => number,
  load: () => Promise<RtcNode> = () => import('@livekit/rtc-node'),
): JoinRoom {
  return async ({ url, token }, listener) => {
    const rtc = await loadOrExplain(load);
    const room = new rtc.Room();
    let reading = new AbortController();
    let over = false;
    room.on(rtc.RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === rtc.TrackKind.KIND_VIDEO) {
        listener.onEvent('track-published', { kind: 'video' });
        // As in a room of the emulator, the video that was published last counts.
        reading.abort();
        reading = new AbortController();
        read(rtc, track, now, listener, reading.signal).catch((error: unknown) =>
          listener.onEvent('track-unpublished', { reason: String(error) }),
        );
      }
    });
    room.on(rtc.RoomEvent.Disconnected, () => {
      if (!over) {
        over = true;
        listener.onEvent('media-lost', {});
        listener.onLost();
      }
    });
    // With one connection for both directions, its default, it was seen to subscribe to nothing, and not to notice
    // that its room had been deleted.
    const options = { autoSubscribe: true, dynacast: false, singlePeerConnection: false };
    try {
      await room.connect(url, token, options);
    } catch (error) {
      throw new TransportError(`the LiveKit room cannot be joined: ${String(error)}`, { cause: error });
    }
    listener.onEvent('media-connected', {});
    return {
      async close() {
        over = true;
        reading.abort();
        await room.disconnect();
      },
    };
  };
}

async function loadOrExplain(load: () => Promise<RtcNode>): Promise<RtcNode> {
  try {
    return await load();
  } catch (error) {
    throw new TransportError(
      'to join a LiveKit room the emulator needs the package @livekit/rtc-node, which is not installed or does not run on this machine: npm install @livekit/rtc-node',
      { cause: error },
    );
  }
}

async function read(
  { VideoStream, VideoBufferType }: RtcNode,
  track: RemoteTrack,
  now: () => number,
  listener: TransportListener,
  signal: AbortSignal,
): Promise<void> {
  const intake = new PictureIntake(now, (frame) => {
    if (!signal.aborted) {
      listener.onFrame(frame);
    }
  });
  const reader = new VideoStream(track).getReader();
  signal.addEventListener('abort', () => reader.cancel().catch(() => undefined), { once: true });
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    intake
      .offer(() => {
        const { data, width, height } = value.frame.convert(VideoBufferType.RGB24);
        return { rgb: data, width, height };
      })
      // One picture that cannot be encoded is one frame that is lost.
      .catch((error: unknown) => listener.onEvent('frames-lost', { reason: String(error) }));
  }
}
