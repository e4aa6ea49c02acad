import { StreamPublisher, useOvershootStream, useWatch, WatchResults } from 'react-live-vision';

/** Below `<OvershootProvider>`: a stream, and questions about it that have a life of their own. */
export function Desk() {
  const stream = useOvershootStream();
  const watch = useWatch(stream, {
    prompt: 'What is on the desk?',
    enabled: stream.phase === 'live',
    models: ['Qwen/Qwen3-VL-8B-Instruct'],
    intervalMs: 2000,
    maxTokens: 128,
    // New: the page is who asks, so it can stop by itself.
    budget: { requests: 1000 },
  });
  return (
    <>
      <StreamPublisher stream={stream} />
      <WatchResults watch={watch} />
    </>
  );
}
