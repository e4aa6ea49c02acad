'use client';

import { useRef } from 'react';
import { AskBox, StreamPublisher, StreamStatus, useOvershootStream } from 'react-live-vision';
import { WatchPanel } from './WatchPanel';

/** One stream: published from here, asked about, watched. */
export function StreamDesk() {
  const stream = useOvershootStream({ maxDurationMs: 30 * 60_000 });
  const publisher = useRef<HTMLDivElement>(null);
  const hasNoCamera = stream.phase === 'failed' && stream.error.stage === 'capture';

  const startWithTestPattern = (): void => {
    // The button goes away with the failure, and would take the focus with it.
    publisher.current?.focus();
    void stream.start({ source: { type: 'test-pattern' } });
  };

  return (
    <main className="desk">
      <div className="column">
        <h1 className="visually-hidden">Your stream</h1>
        <StreamPublisher stream={stream} ref={publisher} tabIndex={-1} />
        {hasNoCamera && (
          <button type="button" className="button" onClick={startWithTestPattern}>
            Use a test pattern instead
          </button>
        )}
        <StreamStatus stream={stream} />
        {stream.phase === 'live' && (
          <p className="hint">
            {/* Another tab, because this one would end the stream when it is left. */}
            <a href={`/stream/${stream.id}`} target="_blank">
              Watch it on a second screen
            </a>{' '}
            (opens a new tab)
          </p>
        )}
      </div>
      <div className="column">
        <section aria-labelledby="ask">
          <h2 id="ask">Ask</h2>
          <AskBox stream={stream} options={{ maxTokens: 200 }} />
        </section>
        <WatchPanel stream={stream} />
      </div>
    </main>
  );
}
