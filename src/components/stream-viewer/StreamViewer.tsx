'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamViewerRootProps } from './root/StreamViewerRoot.js';

export type StreamViewerProps = Omit<StreamViewerRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamViewerProps>(function StreamViewer(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <parts.Video>
        <parts.PhaseIndicator />
      </parts.Video>
      <parts.FailureMessage />
    </parts.Root>
  );
});

/**
 * The video of a stream as everybody else sees it, how watching goes, and what to do when it fails. It watches as long as
 * it is mounted, and sends nothing. Its parts are at hand for another arrangement.
 *
 * @example
 * <StreamViewer stream={stream} />
 *
 * @example
 * <StreamViewer.Root stream={id}>
 *   <StreamViewer.Video videoRef={video} />
 *   <StreamViewer.FailureMessage />
 * </StreamViewer.Root>
 */
export const StreamViewer = Object.assign(Assembly, parts);
