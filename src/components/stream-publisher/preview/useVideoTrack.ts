'use client';
import { type RefObject, useEffect } from 'react';

/** Shows a track in a video element. Takes it off again, so that no element keeps a stopped camera's last picture. */
export function useVideoTrack(ref: RefObject<HTMLVideoElement | null>, track: MediaStreamTrack | null): void {
  useEffect(() => {
    const video = ref.current;
    // Environments without media, such as jsdom, have nothing to show.
    if (!video || !track || typeof MediaStream === 'undefined') return;
    video.srcObject = new MediaStream([track]);
    // Safari wants to be told. Some environments return nothing, and a track that goes away rejects: both are fine.
    void Promise.resolve(video.play()).catch(() => undefined);
    return () => {
      video.srcObject = null;
    };
  }, [ref, track]);
}
