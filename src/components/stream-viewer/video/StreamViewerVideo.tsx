'use client';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
} from 'react';
import { classNames } from '../../part/classNames.js';
import { PictureContext } from '../../picture/PictureContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useViewerPart } from '../StreamViewerContext.js';
import { viewerStrings } from '../viewerStrings.js';
import { LazyRoomVideo } from './LazyRoomVideo.js';

export interface StreamViewerVideoProps extends ComponentPropsWithoutRef<'div'> {
  /** Shown in place of the picture while there is none. */
  placeholder?: ReactNode;
  /** The video element, for example to draw over it or to grab a picture. */
  videoRef?: RefObject<HTMLVideoElement | null>;
}

/**
 * What is in the room of the stream, as it is sent: never mirrored, muted, and the last picture stays while LiveKit seeks
 * its connection again. Children lie over it. Renders a `<div>` around a `<video>`.
 */
export const StreamViewerVideo = forwardRef<HTMLDivElement, StreamViewerVideoProps>(
  function StreamViewerVideo({ placeholder, videoRef, className, children, ...props }, ref) {
    const { phase, video } = useViewerPart('Video').viewer;
    const strings = useOptionalStrings('viewer', viewerStrings);
    const ownRef = useRef<HTMLVideoElement>(null);
    const shown = videoRef ?? ownRef;
    const picture = useMemo(() => ({ video: shown, isMirrored: false }), [shown]);
    const hasPicture = video !== null && (phase === 'playing' || phase === 'reconnecting');

    return (
      <div ref={ref} {...props} className={classNames('lv-preview', className)} data-phase={phase}>
        {video && <LazyRoomVideo video={video} videoRef={shown} label={strings.video} hidden={!hasPicture} />}
        {!hasPicture && phase !== 'playing' && (
          <div className="lv-preview-placeholder">{placeholder ?? strings.placeholder[phase]}</div>
        )}
        <PictureContext.Provider value={picture}>{children}</PictureContext.Provider>
      </div>
    );
  },
);
