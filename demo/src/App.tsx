import { useRef } from 'react';
import { StreamPublisher, type StreamSource, StreamStatus, useOvershootStream } from 'react-live-vision';
import { Vision } from './Vision.js';
import { WhatHappened } from './WhatHappened.js';
import { useFirstSource } from './useFirstSource.js';

export function App({ emulatorUrl }: { emulatorUrl: string }) {
  const source = useFirstSource();
  return source && <Demo source={source} emulatorUrl={emulatorUrl} />;
}

function Demo({ source, emulatorUrl }: { source: StreamSource; emulatorUrl: string }) {
  const stream = useOvershootStream({ source });
  const publisher = useRef<HTMLDivElement>(null);
  const cameraFailed = stream.phase === 'failed' && stream.error.stage === 'capture';

  const startWithTestPattern = (): void => {
    // The button goes away with the failure, and would take the focus with it.
    publisher.current?.focus();
    void stream.start({ source: { type: 'test-pattern' } });
  };
  return (
    <main className="demo">
      <header>
        <h1>react-live-vision</h1>
        <p>
          {source.type === 'camera'
            ? 'Your camera, published into a leased stream on this machine.'
            : 'No camera here, so a test pattern is published into a leased stream on this machine.'}{' '}
          Nothing leaves it.
        </p>
      </header>
      <StreamPublisher stream={stream} ref={publisher} tabIndex={-1} />
      {cameraFailed && (
        <button type="button" className="demo-fallback" onClick={startWithTestPattern}>
          Use a test pattern instead
        </button>
      )}
      <StreamStatus stream={stream} />
      <Vision stream={stream} />
      <WhatHappened session={stream.session} />
      <footer>
        <a href={emulatorUrl}>What the emulator sees</a> ·{' '}
        <a href="/streamloop/">The other kind of stream: StreamLoop</a>
      </footer>
    </main>
  );
}
