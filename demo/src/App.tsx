import { StreamPublisher, StreamStatus, useOvershootStream } from 'react-live-vision';
import { useFirstSource } from './useFirstSource.js';

export function App({ emulatorUrl }: { emulatorUrl: string }) {
  const { source, hasCamera } = useFirstSource();
  const stream = useOvershootStream({ source });
  const cameraFailed = stream.phase === 'failed' && stream.error.stage === 'capture';

  return (
    <main className="demo">
      <header>
        <h1>react-live-vision</h1>
        <p>
          {hasCamera
            ? 'Your camera, published into a leased stream on this machine.'
            : 'No camera here, so a test pattern is published into a leased stream on this machine.'}{' '}
          Nothing leaves it.
        </p>
      </header>
      <StreamPublisher stream={stream} />
      {cameraFailed && (
        <button
          type="button"
          className="demo-fallback"
          onClick={() => void stream.start({ source: { type: 'test-pattern' } })}
        >
          Use a test pattern instead
        </button>
      )}
      <StreamStatus stream={stream} />
      <footer>
        <a href={emulatorUrl}>What the emulator sees</a>
      </footer>
    </main>
  );
}
