import { Room, VideoPresets } from 'livekit-client';
import { useEffect, useState } from 'react';

/** What most apps begin with. It works on a good day. */
export function Camera() {
  const [isLive, setIsLive] = useState(false);

  useEffect(() => {
    const room = new Room();
    let timer: ReturnType<typeof setInterval>;
    const start = async (): Promise<void> => {
      const answer = await fetch('/api/streams', { method: 'POST' });
      const { id, publish } = (await answer.json()) as {
        id: string;
        publish: { url: string; token: string };
      };
      await room.connect(publish.url, publish.token);
      await room.localParticipant.setCameraEnabled(true, VideoPresets.h720);
      setIsLive(true);
      timer = setInterval(() => void fetch(`/api/streams/${id}/keepalive`, { method: 'POST' }), 60_000);
    };
    void start();
    return () => {
      clearInterval(timer);
      void room.disconnect();
    };
  }, []);

  return <p>{isLive ? 'Live' : 'Connecting…'}</p>;
}
