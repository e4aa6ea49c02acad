import 'react-live-vision/styles.css';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';

declare global {
  interface Window {
    /** Commits by component. */
    commits?: Record<string, number>;
  }
}

const commits: Record<string, number> = {};
window.commits = commits;
const count = (id: string): void => void (commits[id] = (commits[id] ?? 0) + 1);

/** The kit's two components on one camera, each measured by React's profiler. */
function Live() {
  const stream = useOvershootStream({ source: { type: 'camera' }, autoStart: true });
  return (
    <main data-phase={stream.phase} data-id={stream.id ?? ''}>
      <Profiler id="StreamPublisher" onRender={count}>
        <StreamPublisher stream={stream} />
      </Profiler>
      <Profiler id="StreamStatus" onRender={count}>
        <StreamStatus stream={stream} />
      </Profiler>
    </main>
  );
}

const client = createOvershootClient({ kind: 'handler', endpoint: new URL('/v1beta', location.href) });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <OvershootProvider client={client}>
      <Live />
    </OvershootProvider>,
  );
}
