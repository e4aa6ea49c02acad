import {
  StreamloopControls,
  StreamloopLiveStats,
  StreamloopReadiness,
  StreamloopSchedule,
  StreamloopStatus,
  useStreamloopControls,
  useStreamloopLiveStats,
  useStreamloopReadiness,
  useStreamloopStream,
} from 'react-live-vision/streamloop';
import { MakeReady } from './MakeReady.js';

/** One stream, from its draft to the air and back. */
export function OneStream({ id, onGone }: { id: string; onGone: () => void }) {
  const stream = useStreamloopStream(id);
  const controls = useStreamloopControls(id);
  const readiness = useStreamloopReadiness(id);
  const stats = useStreamloopLiveStats(stream.phase === 'live' ? id : null);
  return (
    <section aria-label="This stream" className="demo-section">
      <h2>{stream.stream?.name ?? 'Untitled stream'}</h2>
      <StreamloopStatus stream={stream} />
      {stream.phase === 'gone' ? (
        <div className="lv-root">
          <button type="button" className="lv-button" onClick={onGone}>
            Back to the list
          </button>
        </div>
      ) : (
        <>
          <StreamloopControls stream={stream} controls={controls} onSeeWhy={() => void readiness.check()} />
          <StreamloopReadiness readiness={readiness} />
          <MakeReady id={id} onChanged={() => void readiness.check()} />
          <StreamloopSchedule stream={stream} controls={controls} />
          <StreamloopLiveStats stats={stats} />
        </>
      )}
    </section>
  );
}
