import type { PageFlow } from '../PageFlow.js';
import { createStream, deleteStream } from './createStream.js';
import { openCamera } from './openCamera.js';

/**
 * The flow of the service's guide: create, connect, capture, publish, each after the other, with the defaults of
 * livekit-client (720p, simulcast). `loaded`: whether livekit-client is there before the click.
 */
export function guide({ loaded }: { loaded: boolean }): PageFlow {
  const load = () => import('livekit-client');
  let end: () => Promise<void> = async () => undefined;

  return {
    async prepare() {
      if (loaded) await load();
    },
    async click() {
      const { Room, Track } = await load();
      const { id, publish } = await createStream();
      const run = async (): Promise<void> => {
        const room = new Room();
        await room.connect(publish.url, publish.token);
        const track = await openCamera({ width: 1280, height: 720 });
        end = async () => {
          await room.disconnect();
          track.stop();
          await deleteStream(id);
        };
        await room.localParticipant.publishTrack(track, { source: Track.Source.Camera });
      };
      void run();
      return id;
    },
    leave: () => end(),
  };
}
