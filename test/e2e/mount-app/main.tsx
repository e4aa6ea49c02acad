import { type Census, takeCensus } from '../leak-app/census.js';
import { QueryClient, QueryClientProvider, timeoutManager } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';
import { type SecretWatch, watchForSecrets } from '../../support/cache/watchForSecrets.js';
import { hostileQueryClient } from './hostileQueryClient.js';

declare global {
  interface Window {
    takeCensus?: () => Census;
    secretWatch?: SecretWatch;
    cached?: () => number;
  }
}

const KEY = 'ov_key_of_the_page';
/** TanStack keeps what is over for a minute: here for two seconds, on timers that no census counts. */
const FASTER = 30;

const query = new URLSearchParams(location.search);
const hostile = query.has('hostile');
if (!hostile) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const own = frame.contentWindow;
  if (own)
    timeoutManager.setTimeoutProvider<number>({
      setTimeout: (callback, ms) => own.setTimeout(callback, ms / FASTER),
      clearTimeout: (id) => own.clearTimeout(id),
      setInterval: (callback, ms) => own.setInterval(callback, ms / FASTER),
      clearInterval: (id) => own.clearInterval(id),
    });
}

const { queryClient, meddle } = hostile
  ? hostileQueryClient()
  : { queryClient: new QueryClient(), meddle: () => undefined };
// Tokens are JWTs, and the room has an address of its own.
window.secretWatch = watchForSecrets(queryClient, [KEY, 'eyJ', 'ws://']);
if (hostile)
  queryClient.getQueryCache().subscribe(() => {
    throw new Error('from the app');
  });
meddle();
window.takeCensus = takeCensus;
window.cached = () =>
  queryClient.getQueryCache().getAll().length + queryClient.getMutationCache().getAll().length;

const client = createOvershootClient({
  kind: 'direct',
  apiKey: KEY,
  baseUrl: `${query.get('emulator') ?? ''}/v1beta`,
});

function Stage() {
  const [mounts, setMounts] = useState(0);
  const mounted = mounts % 2 === 1;
  return (
    <>
      <button type="button" onClick={() => setMounts(mounts + 1)}>
        {mounted ? 'fixture: unmount' : 'fixture: mount'}
      </button>
      {mounted && <Published key={mounts} />}
    </>
  );
}

function Published() {
  const stream = useOvershootStream({ autoStart: true, graceMs: 200 });
  return (
    <div data-testid="stage" data-phase={stream.phase} data-lease={stream.lease}>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <button type="button" onClick={() => void stream.stop()}>
        fixture: stop
      </button>
    </div>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <OvershootProvider client={client}>
          <Stage />
        </OvershootProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
