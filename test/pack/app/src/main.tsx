import 'react-live-vision/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';

const emulator = new URLSearchParams(location.search).get('emulator') ?? '';
const client = createOvershootClient({ kind: 'direct', apiKey: 'any', baseUrl: `${emulator}/v1beta` });

function App() {
  const stream = useOvershootStream({ source: { type: 'test-pattern' } });
  return (
    <main data-testid="app" data-phase={stream.phase}>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <button type="button" onClick={() => void stream.start()}>
        begin
      </button>
      <button type="button" onClick={() => void stream.stop()}>
        finish
      </button>
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <OvershootProvider client={client}>
        <App />
      </OvershootProvider>
    </StrictMode>,
  );
}
