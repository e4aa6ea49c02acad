'use client';
import { isTrackReference, VideoTrack } from '@livekit/components-react';
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
  const { reference, sid } = video;
  if (!isTrackReference(reference)) return null;
  return (
    <VideoTrack
      // Its effects look at the element of the first render.
      key={sid}
      ref={videoRef}
      trackRef={reference}
      className="lv-preview-video"
      aria-label={label}
      hidden={hidden}
      autoPlay
      playsInline
    />
  );
}
