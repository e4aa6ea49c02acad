'use client';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
} from 'react';
import { isOpen } from '../../../core/capture/CaptureState.js';
import { isElsewhere, isPulled } from '../../../core/capture/isElsewhere.js';
import type { StreamSource } from '../../../core/capture/StreamSource.js';
import { classNames } from '../../part/classNames.js';
import { isActive } from '../../part/isActive.js';
import { presence } from '../../part/presence.js';
import { PictureContext } from '../../picture/PictureContext.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { CameraOffIcon } from './CameraOffIcon.js';
import { ElsewhereIcon } from './ElsewhereIcon.js';
import { PictureIcon } from './PictureIcon.js';
import { PulledVideo } from './PulledVideo.js';
import { placeholderOf } from './placeholderOf.js';
import { useVideoTrack } from './useVideoTrack.js';

export interface StreamPublisherPreviewProps extends ComponentPropsWithoutRef<'div'> {
  /** Shown in place of the picture while there is none. */
  placeholder?: ReactNode;
  /** The video element, for example to draw over it or to grab a picture. */
  videoRef?: RefObject<HTMLVideoElement | null>;
}

const SourceIcon = ({ source }: { source: StreamSource }): ReactNode =>
  source.type === 'camera' ? <CameraOffIcon /> : isElsewhere(source) ? <ElsewhereIcon /> : <PictureIcon />;

/**
 * The picture of the source on this machine, before, during and without a stream; children lie over it. A person sees
 * herself mirrored, by CSS only; that it is paused stands over it. What the service
 * pulls is shown by a viewer of the stream. Renders a `<div>` around a `<video>`.
 */
export const StreamPublisherPreview = forwardRef<HTMLDivElement, StreamPublisherPreviewProps>(
  function StreamPublisherPreview({ placeholder, videoRef, className, children, ...props }, ref) {
    const { stream, isChecking } = usePublisherPart('Preview');
    const { capture, session, isPaused, phase } = stream;
    const strings = useStrings().publisher;
    const ownRef = useRef<HTMLVideoElement>(null);
    const video = videoRef ?? ownRef;
    const isShown = isOpen(capture);
    const isLive = capture.state === 'live';
    const source = session.getSource();
    const isViewed = isPulled(source) && isActive(phase);
    useVideoTrack(video, isShown ? capture.track : null);
    const isMirrored = isShown && capture.mirror;
    const picture = useMemo(() => ({ video, isMirrored }), [video, isMirrored]);
    const instead = capture.state !== 'live' && (
      <div className="lv-preview-placeholder">
        {placeholder ?? (
          <>
            <SourceIcon source={source} />
            {strings.placeholder[isChecking ? 'checking' : placeholderOf(capture.state, source.type)]}
          </>
        )}
      </div>
    );

    return (
      <div
        ref={ref}
        {...props}
        className={classNames('lv-preview', className)}
        data-capture={capture.state}
        data-mirrored={presence(isMirrored)}
        data-paused={presence(isPaused)}
      >
        {isViewed ? (
          <PulledVideo stream={stream} videoRef={video} fallback={instead} />
        ) : (
          <video
            ref={video}
            className="lv-preview-video"
            aria-label={strings.video}
            hidden={!isLive}
            autoPlay
            muted
            playsInline
          />
        )}
        {!isLive && !isViewed && instead}
        {isLive && isPaused && <p className="lv-preview-paused">{strings.paused}</p>}
        <PictureContext.Provider value={picture}>{children}</PictureContext.Provider>
      </div>
    );
  },
);
