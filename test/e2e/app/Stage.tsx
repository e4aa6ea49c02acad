import { useEffect, useState } from 'react';
import {
  type OvershootStream,
  StreamPublisher,
  StreamPublisherPreflight,
  type StreamSession,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';
import type { Settings } from './settings.js';
import { useMaker } from './useMaker.js';

declare global {
  interface Window {
    /** For what a page does not show: events, credentials. */
    session?: StreamSession;
  }
}

/** The kit's two components, and a button that takes them off the page. */
export function Stage({ settings }: { settings: Settings }) {
  const [mounted, setMounted] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setMounted(!mounted)}>
        {mounted ? 'Unmount' : 'Mount'}
      </button>
      {mounted && <Published settings={settings} />}
    </>
  );
}

function Published({ settings: { source, autoStart, preflight, options } }: { settings: Settings }) {
  const stream = useOvershootStream({ source, autoStart, ...options });
  useMaker(stream.session);
  const { session } = stream;
  useEffect(() => {
    window.session = session;
  }, [session]);
  return (
    <div
      data-testid="stage"
      data-phase={stream.phase}
      data-id={stream.id ?? ''}
      data-generation={stream.generation}
      data-lease={stream.lease}
      data-capture={stream.capture.state}
      data-outcome={outcome(stream)}
      data-problem={stream.problem?.code ?? ''}
    >
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      {preflight && (
        <StreamPublisher.Root stream={stream} aria-label="Preflight">
          <StreamPublisherPreflight />
        </StreamPublisher.Root>
      )}
      <button type="button" onClick={() => void stream.preview()}>
        fixture: preview
      </button>
      <button type="button" onClick={() => void stream.start()}>
        fixture: start
      </button>
      <button type="button" onClick={() => void session.setPaused(true)}>
        fixture: pause
      </button>
      <button type="button" onClick={() => void session.setPaused(false)}>
        fixture: resume
      </button>
      <button type="button" onClick={() => void stream.stop()}>
        fixture: stop
      </button>
      <button type="button" onClick={() => void stream.stop().then(() => stream.start())}>
        fixture: restart
      </button>
      <button
        type="button"
        onClick={() => {
          void stream.stop();
          void stream.start();
        }}
      >
        fixture: stop and start
      </button>
    </div>
  );
}

/** The end reason or the error code, once there is one. */
function outcome(stream: OvershootStream): string {
  if (stream.phase === 'ended') return stream.reason;
  return stream.phase === 'failed' ? stream.error.code : '';
}
