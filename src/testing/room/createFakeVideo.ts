import type { ViewedVideo } from '../../platform/livekit/Viewer.js';
import { createPictureTrack } from '../media/createPictureTrack.js';

const SETTINGS = { width: 640, height: 480 };

/**
 * The video of a fake room: what `@livekit/components-react` uses of a track reference, with a drawn picture where there
 * is a canvas.
 */
export function createFakeVideo(streamId: string): { video: ViewedVideo; stop: () => void } {
  const track = createPictureTrack('Seen by everybody', SETTINGS) ?? ({} as MediaStreamTrack);
  const nothing = (): void => undefined;
  const reference = {
    participant: {
      sid: `publisher-of-${streamId}`,
      identity: 'publisher',
      isLocal: false,
      on: nothing,
      off: nothing,
      getTrackPublication: () => undefined,
    },
    publication: {
      trackSid: `track-of-${streamId}`,
      kind: 'video',
      source: 'camera',
      isSubscribed: true,
      isMuted: false,
      dimensions: SETTINGS,
      track: {
        kind: 'video',
        attach(element: HTMLMediaElement) {
          if (typeof MediaStream !== 'undefined') element.srcObject = new MediaStream([track]);
        },
        detach(element: HTMLMediaElement) {
          element.srcObject = null;
        },
      },
    },
    source: 'camera',
  };
  return {
    video: { sid: reference.publication.trackSid, reference, track },
    stop: () => 'stop' in track && track.stop(),
  };
}
