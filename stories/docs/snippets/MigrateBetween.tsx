import { StreamPublisher, WatchResults } from 'react-live-vision';
import { useRealtimeVision } from 'react-live-vision/v0.2';

/** Below `<OvershootProvider>`: the page asks, and the results look the same. */
export function Desk() {
  const vision = useRealtimeVision({
    api: 'v1beta',
    prompt: 'What is on the desk?',
    model: 'Qwen/Qwen3-VL-8B-Instruct',
    processing: { intervalSeconds: 2 },
    maxOutputTokens: 128,
  });
  return (
    <>
      <StreamPublisher stream={vision.stream} />
      <WatchResults watch={vision.watch} />
    </>
  );
}
