import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
} from 'react-live-vision';
import 'react-live-vision/styles.css';

const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });

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
