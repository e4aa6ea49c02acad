import { useEffect, useRef } from 'react';
import { StreamViewer, useStreamViewer } from 'react-live-vision';

/** A page that only watches: the kit's viewer of a stream that somebody else publishes. */
export function Watching({ id }: { id: string }) {
  return (
    <div data-testid="stage">
      <StreamViewer stream={id} />
      <Twice id={id} />
    </div>
  );
}

/** The hook without the component, with the video in an element of its own. */
function Twice({ id }: { id: string }) {
  const { phase, video } = useStreamViewer(id);
  const ref = useRef<HTMLVideoElement>(null);
  const track = video?.track;
  useEffect(() => {
    const element = ref.current;
    if (!element || !track) return;
    element.srcObject = new MediaStream([track]);
    void element.play().catch(() => undefined);
  }, [track]);
  return <video ref={ref} data-testid="by-hook" data-phase={phase} muted playsInline />;
}
