'use client';
import type { ReactNode, RefObject } from 'react';
import type { StreamSnapshot } from '../../../core/session/StreamSnapshot.js';
import { StreamViewerRoot } from '../../stream-viewer/root/StreamViewerRoot.js';
import { StreamViewerVideo } from '../../stream-viewer/video/StreamViewerVideo.js';

export interface ViewedStreamProps {
  stream: StreamSnapshot;
  videoRef: RefObject<HTMLVideoElement | null>;
}

/** The lazy chunk of previews of what the service pulls. */
export const renderViewedStream = ({ stream, videoRef }: ViewedStreamProps): ReactNode => (
  <StreamViewerRoot stream={stream}>
    <StreamViewerVideo videoRef={videoRef} />
  </StreamViewerRoot>
);
