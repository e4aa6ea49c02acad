import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';
import 'react-live-vision/styles.css';

// The emulator takes any key. Made outside of the component: one client for the whole app.
const client = createOvershootClient({
  kind: 'direct',
  apiKey: 'any',
  baseUrl: 'http://127.0.0.1:4600/v1beta',
});

function Camera() {
  const stream = useOvershootStream();
  return (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
    </>
  );
}

export const App = () => (
  <OvershootProvider client={client}>
    <Camera />
  </OvershootProvider>
);
