import { Room, RoomEvent, Track } from 'livekit-client';
import type { PageFlow } from '../PageFlow.js';
import { type CreatedStream, createStream, deleteStream } from './createStream.js';
import { openCamera } from './openCamera.js';

/**
 * What no flow can undercut that connects after the click: stream, camera and module are there, the click connects and
 * publishes. Camera and encoding are the kit's defaults. `picture` shows the camera, as large as the kit does.
 */
export function lowerBound({ picture = false } = {}): PageFlow {
  let stream: CreatedStream | null = null;
  let track: MediaStreamTrack | null = null;
  const room = new Room({ adaptiveStream: false, dynacast: false, stopLocalTrackOnUnpublish: false });

  return {
    async prepare() {
      track = await openCamera({
        width: { ideal: 640 },
        height: { ideal: 480 },
        frameRate: { ideal: 15 },
      });
      if (picture) show(track);
      stream = await createStream();
    },
    async click() {
      const camera = track;
      if (!stream || !camera) throw new Error('click comes after prepare');
      room.once(RoomEvent.SignalConnected, () => {
        void room.localParticipant.publishTrack(camera, {
          source: Track.Source.Camera,
          simulcast: false,
          videoCodec: 'vp8',
          videoEncoding: { maxBitrate: 1_000_000, maxFramerate: 15 },
          degradationPreference: 'maintain-resolution',
        });
      });
      void room.connect(stream.publish.url, stream.publish.token);
      return stream.id;
    },
    async leave() {
      await room.disconnect();
      track?.stop();
      if (stream) await deleteStream(stream.id);
    },
  };
}

function show(track: MediaStreamTrack): void {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, autoplay: true, srcObject: new MediaStream([track]) });
  video.style.cssText = 'inline-size: 100%; aspect-ratio: 4 / 3; transform: scaleX(-1)';
  document.body.append(video);
}
