import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createBrowserAuth,
  createStreamloopClient,
  StreamloopProvider,
  useCreateStreamloopStream,
  useStreamloopAuth,
  useStreamloopDestinations,
  useStreamloopStreams,
} from 'react-live-vision/streamloop';

declare global {
  interface Window {
    /** Everything that the app's cache holds, as text. */
    cachedTexts?: () => string;
    /** Asks so many things at once; their outcomes. */
    askAtOnce?: (count: number) => Promise<string[]>;
  }
}

// Where the service is, through the way to the sign-in and back, which may only name the page itself.
const given = new URLSearchParams(location.search).get('emulator');
if (given !== null) sessionStorage.setItem('test-emulator', given);
const emulator = given ?? sessionStorage.getItem('test-emulator') ?? '';

const auth = createBrowserAuth({
  issuer: `${emulator}/streamloop`,
  clientId: 'a-page-alone',
  redirectUri: '/',
});
const client = createStreamloopClient({
  kind: 'token',
  baseUrl: `${emulator}/streamloop/v1`,
  getAccessToken: auth.getAccessToken,
});
const queryClient = new QueryClient();
window.cachedTexts = () =>
  JSON.stringify([queryClient.getQueryCache().getAll(), queryClient.getMutationCache().getAll()].map(plain));
window.askAtOnce = async (count) =>
  (await Promise.allSettled(Array.from({ length: count }, () => client.listStreams()))).map(
    ({ status }) => status,
  );

const plain = (entries: readonly { state: unknown; options: unknown }[]): unknown =>
  entries.map(({ state, options }) => ({ state, options }));

function App() {
  const { status, error, scopes, signIn, signOut } = useStreamloopAuth();
  return (
    <main data-status={status} data-code={error?.code ?? ''} data-scopes={scopes.join(' ')}>
      <button type="button" onClick={() => void signIn({ returnTo: '/?back=1' })}>
        Sign in
      </button>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
      {status === 'signed-in' && <Streams />}
    </main>
  );
}

function Streams() {
  const { streams } = useStreamloopStreams();
  const { create } = useCreateStreamloopStream();
  const destinations = useStreamloopDestinations();
  const [made, setMade] = useState('');
  const makeDestination = async (): Promise<void> => {
    const rtmpKey = 'a-secret-rtmp-key';
    const destination = await destinations.create({ name: 'TV', rtmpUrl: 'rtmp://tv.test/live', rtmpKey });
    setMade(destination?.id ?? '');
  };
  return (
    <>
      <button type="button" onClick={() => void create({ name: 'Loop' })}>
        Make one
      </button>
      <button type="button" onClick={() => void makeDestination()}>
        Make a destination
      </button>
      <output data-made={made}>{streams.map(({ name }) => name).join(', ')}</output>
    </>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <StreamloopProvider client={client} auth={auth}>
          <App />
        </StreamloopProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
