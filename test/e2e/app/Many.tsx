import { Profiler } from 'react';
import {
  type OvershootStream,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
  useStreamStatus,
} from 'react-live-vision';
import type { Settings } from './settings.js';
import { useMaker } from './useMaker.js';

declare global {
  interface Window {
    /** Commits by profiler. */
    renders?: Record<string, number>;
  }
}

const count = (id: string): void => {
  window.renders ??= {};
  window.renders[id] = (window.renders[id] ?? 0) + 1;
};

/** Many components on one stream, each part measured by React's profiler. */
export function Many({ settings: { many, source } }: { settings: Settings }) {
  const stream = useOvershootStream({ source, autoStart: true });
  useMaker(stream.session);
  return (
    <div
      data-testid="stage"
      data-phase={stream.phase}
      data-id={stream.id ?? ''}
      data-capture={stream.capture.state}
    >
      <Profiler id="publisher" onRender={count}>
        <StreamPublisher stream={stream} />
      </Profiler>
      <Profiler id="status" onRender={count}>
        <StreamStatus stream={stream} />
      </Profiler>
      <Profiler id="leaves" onRender={count}>
        {Array.from({ length: many }, (_, i) => (
          <FrameCount key={i} stream={stream} />
        ))}
      </Profiler>
    </div>
  );
}

function FrameCount({ stream }: { stream: OvershootStream }) {
  return <span>{useStreamStatus(stream).data?.lastFrameIndex ?? '-'} </span>;
}
