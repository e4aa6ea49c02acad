import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { createOvershootClient, OvershootProvider, useOvershootStream } from 'react-live-vision';
import { CommonLoop } from './CommonLoop.js';
import { KitWatch } from './KitWatch.js';
import { now, type WatchCounts, type WatchReport } from './watchBench.js';

const query = new URLSearchParams(location.search);
const intervalMs = Number(query.get('intervalMs'));
const maxInFlight = Number(query.get('maxInFlight'));
const counts: WatchCounts = { shown: [], answers: 0, commits: 0 };
window.watchCounts = counts;

const report: WatchReport = {
  onAnswer: () => void (counts.answers += 1),
  onShown: ({ askedAt }) => void counts.shown.push({ askedAt, shownAt: now() }),
};

/** One camera, watched by the kit, or with `maxInFlight=0` by the loop that most apps write. */
function Watched() {
  const stream = useOvershootStream({ source: { type: 'camera' }, autoStart: true });
  if (stream.phase !== 'live') return null;
  return (
    <main data-id={stream.id}>
      <Profiler id="watch" onRender={() => void (counts.commits += 1)}>
        {maxInFlight > 0 ? (
          <KitWatch stream={stream} intervalMs={intervalMs} maxInFlight={maxInFlight} {...report} />
        ) : (
          <CommonLoop id={stream.id} intervalMs={intervalMs} {...report} />
        )}
      </Profiler>
    </main>
  );
}

const client = createOvershootClient({ kind: 'handler', endpoint: new URL('/v1beta', location.href) });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <OvershootProvider client={client}>
      <Watched />
    </OvershootProvider>,
  );
}
