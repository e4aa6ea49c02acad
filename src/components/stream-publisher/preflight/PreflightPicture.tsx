'use client';
import { useRef } from 'react';
import { type CaptureState, isOpen } from '../../../core/capture/CaptureState.js';
import { presence } from '../../part/presence.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useVideoTrack } from '../preview/useVideoTrack.js';

/** What the check sees: nobody's camera is on unseen. */
export function PreflightPicture({ capture }: { capture: CaptureState }) {
  const strings = useStrings().publisher;
  const video = useRef<HTMLVideoElement>(null);
  const isShown = isOpen(capture);
  useVideoTrack(video, isShown ? capture.track : null);
  return (
    <div
      className="lv-preview lv-preflight-picture"
      data-capture={capture.state}
      data-mirrored={presence(isShown && capture.mirror)}
    >
      <video
        ref={video}
        className="lv-preview-video"
        aria-label={strings.video}
        hidden={!isShown}
        autoPlay
        muted
        playsInline
      />
    </div>
  );
}
