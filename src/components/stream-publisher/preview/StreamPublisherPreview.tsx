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
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { PictureContext } from '../../picture/PictureContext.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { CameraOffIcon } from './CameraOffIcon.js';
import { ElsewhereIcon } from './ElsewhereIcon.js';
import { PictureIcon } from './PictureIcon.js';
import { placeholderOf } from './placeholderOf.js';
import { useVideoTrack } from './useVideoTrack.js';

export interface StreamPublisherPreviewProps extends ComponentPropsWithoutRef<'div'> {
  /** Shown in place of the picture while there is none. */
  placeholder?: ReactNode;
  /** The video element, for example to draw over it or to grab a picture. */
  videoRef?: RefObject<HTMLVideoElement | null>;
}

/**
 * The picture of the source on this machine, before, during and without a stream; children lie over it. A person sees
 * herself mirrored, by CSS only; that it is paused stands over it. Renders a `<div>` around a `<video>`.
 */
export const StreamPublisherPreview = forwardRef<HTMLDivElement, StreamPublisherPreviewProps>(
  function StreamPublisherPreview({ placeholder, videoRef, className, children, ...props }, ref) {
    const { stream, isChecking } = usePublisherPart('Preview');
    const { capture, session, isPaused } = stream;
    const strings = useStrings().publisher;
    const ownRef = useRef<HTMLVideoElement>(null);
    const video = videoRef ?? ownRef;
    const isShown = isOpen(capture);
    const isLive = capture.state === 'live';
    const { type } = session.getSource();
    useVideoTrack(video, isShown ? capture.track : null);
    const isMirrored = isShown && capture.mirror;
    const picture = useMemo(() => ({ video, isMirrored }), [video, isMirrored]);

    return (
      <div
        ref={ref}
        {...props}
        className={classNames('lv-preview', className)}
        data-capture={capture.state}
        data-mirrored={presence(isMirrored)}
        data-paused={presence(isPaused)}
      >
        <video
          ref={video}
          className="lv-preview-video"
          aria-label={strings.video}
          hidden={!isLive}
          autoPlay
          muted
          playsInline
        />
        {capture.state !== 'live' && (
          <div className="lv-preview-placeholder">
            {placeholder ?? (
              <>
                {type === 'camera' ? (
                  <CameraOffIcon />
                ) : type === 'external' ? (
                  <ElsewhereIcon />
                ) : (
                  <PictureIcon />
                )}
                {strings.placeholder[isChecking ? 'checking' : placeholderOf(capture.state, type)]}
              </>
            )}
          </div>
        )}
        {isLive && isPaused && <p className="lv-preview-paused">{strings.paused}</p>}
        <PictureContext.Provider value={picture}>{children}</PictureContext.Provider>
      </div>
    );
  },
);
