'use client';
import { VideoTrack } from '@livekit/components-react';
import type { ReactNode, RefObject } from 'react';
import type { ViewedVideo } from '../../../platform/livekit/Viewer.js';

export interface RoomVideoProps {
  video: ViewedVideo;
  videoRef: RefObject<HTMLVideoElement | null>;
  label: string;
  hidden: boolean;
}

/** The lazy chunk of what is shown: the only module that imports `@livekit/components-react`. */
export function renderRoomVideo({ video, videoRef, label, hidden }: RoomVideoProps): ReactNode {
  return (
    <VideoTrack
      // Its effects look at the element of the first render.
      key={video.publication.trackSid}
      ref={videoRef}
      trackRef={video}
      className="lv-preview-video"
      aria-label={label}
      hidden={hidden}
      autoPlay
      playsInline
    />
  );
}
