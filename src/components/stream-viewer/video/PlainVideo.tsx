'use client';
import { useVideoTrack } from '../../stream-publisher/preview/useVideoTrack.js';
import type { RoomVideoProps } from './RoomVideo.js';

/** The same picture where LiveKit's components could not be loaded. */
export function PlainVideo({ video, videoRef, label, hidden }: RoomVideoProps) {
  useVideoTrack(videoRef, video.track);
  return (
    <video
      ref={videoRef}
      className="lv-preview-video"
      aria-label={label}
      hidden={hidden}
      autoPlay
      muted
      playsInline
    />
  );
}
