import { LocalVideoTrack, type Room, Room as LiveKitRoom, Track } from 'livekit-client';
import { drawOnDemand } from './capacity/drawOnDemand.js';
import { framesSent } from './capacity/framesSent.js';
import { createStream } from './flows/createStream.js';

declare global {
  interface Window {
    capacity?: {
      /** Publishes into this many streams of their own; returns their ids. */
      publish(count: number): Promise<string[]>;
      /** Lets pictures come, or lets them rest. */
      draw(on: boolean): void;
      /** Frames sent so far, over all publishers. */
      sent(): Promise<number>;
    };
  }
}

const picture = drawOnDemand({ width: 320, height: 180, frameRate: 15 });
const rooms: Room[] = [];

const publishOne = async (): Promise<string> => {
  const { id, publish } = await createStream();
  const room = new LiveKitRoom({ adaptiveStream: false, dynacast: false });
  rooms.push(room);
  await room.connect(publish.url, publish.token);
  const track = new LocalVideoTrack(picture.track(), undefined, true);
  await room.localParticipant.publishTrack(track, {
    source: Track.Source.Camera,
    simulcast: false,
    videoEncoding: { maxBitrate: 300_000, maxFramerate: 15 },
  });
  return id;
};

window.capacity = {
  async publish(count) {
    const ids: string[] = [];
    // Five at a time: what is measured is streaming, not fifty handshakes in one second.
    while (ids.length < count) {
      const next = Math.min(5, count - ids.length);
      ids.push(...(await Promise.all(Array.from({ length: next }, publishOne))));
    }
    return ids;
  },
  draw: picture.draw,
  sent: () => framesSent(rooms),
};
