'use client';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { StreamSnapshot } from '../../../core/session/StreamSnapshot.js';
import type { ViewedStreamProps } from './ViewedStream.js';

interface PulledVideoProps {
  stream: StreamSnapshot;
  videoRef: RefObject<HTMLVideoElement | null>;
  /** Until the code is there, and where it could not be loaded. */
  fallback: ReactNode;
}

/** The preview of video that the service pulls is what a viewer sees of it. Pages without such a source load none of it. */
export function PulledVideo({ fallback, ...props }: PulledVideoProps): ReactNode {
  const [render, setRender] = useState<((props: ViewedStreamProps) => ReactNode) | null>(null);
  useEffect(() => {
    let isGone = false;
    import('./ViewedStream.js').then(
      ({ renderViewedStream }) => isGone || setRender(() => renderViewedStream),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return render ? render(props) : fallback;
}
