import { StreamPublisher, StreamStatus, WatchResults } from 'react-live-vision';
import { createRealtimeClient, RealtimeVisionProvider, useRealtimeVision } from 'react-live-vision/v0.2';
import 'react-live-vision/styles.css';

// Calls and results go by your server, which holds the key. Made outside of the component.
const client = createRealtimeClient({ kind: 'handler', endpoint: '/api/realtime' });

function Desk() {
  const vision = useRealtimeVision({
    prompt: 'What is on the desk?',
    model: 'Qwen/Qwen3-VL-8B-Instruct',
    processing: { intervalSeconds: 1 },
    maxOutputTokens: 64,
  });
  return (
    <>
      <StreamPublisher stream={vision.stream} />
      <StreamStatus stream={vision.stream} />
      <WatchResults watch={vision.watch} />
    </>
  );
}

export const App = () => (
  <RealtimeVisionProvider client={client}>
    <Desk />
  </RealtimeVisionProvider>
);
