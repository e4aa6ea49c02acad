import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { StreamPublisher, StreamStatus, WatchResults } from 'react-live-vision';
import {
  createRealtimeClient,
  RealtimeVisionProvider,
  type RealtimeVisionState,
  useRealtimeVision,
  type VisionTransport,
} from 'react-live-vision/v0.2';
import 'react-live-vision/styles.css';
import * as z from 'zod';
import { createColourCamera } from '../support/createColourCamera.js';

const schema = z.object({ colour: z.enum(['red', 'green', 'blue']), frame_index: z.number() });
type Answer = z.infer<typeof schema>;

declare global {
  interface Window {
    page?: VisionPage;
  }
}

/** What the test reads of the page, and tells it. */
export interface VisionPage {
  paint(colour: string): void;
  vision: RealtimeVisionState<Answer>;
  /** Each result as `onResult` had it. */
  results: { id: string; prompt: string; outcome: string; value: Answer | null }[];
}

const settings = new URLSearchParams(location.search);
const api = settings.get('api');
const client = createRealtimeClient(
  // Without an address of the service the page knows its own server alone.
  api === null ? { kind: 'handler', endpoint: '/api/realtime' } : { apiKey: 'ovs_vision', baseUrl: api },
);
const camera = createColourCamera();
const results: VisionPage['results'] = [];

function transportOf(): VisionTransport {
  const type = settings.get('transport');
  if (type === 'livekit') return { type, url: settings.get('url') ?? '', token: settings.get('token') ?? '' };
  return type === 'webrtc' ? { type } : { type: 'native' };
}
const transport = transportOf();

function App() {
  const vision = useRealtimeVision({
    prompt: 'Which colour?',
    model: 'emulator/frame-facts',
    source: transport.type === 'livekit' ? { type: 'external' } : { type: 'media', media: camera.stream },
    transport,
    processing: { intervalSeconds: 0.5 },
    schema,
    onResult: (result) =>
      results.push({
        id: result.id,
        prompt: result.prompt,
        outcome: result.outcome,
        value: result.outcome === 'ok' ? result.value : null,
      }),
  });
  const { stream } = vision;
  // Read by the test between renders.
  useEffect(() => {
    window.page = { paint: camera.paint, vision, results };
  }, [vision]);
  return (
    <main
      data-testid="stage"
      data-phase={stream.phase}
      data-id={stream.id ?? ''}
      data-results={vision.resultsState}
      data-code={stream.phase === 'failed' ? stream.error.code : ''}
      data-reason={stream.phase === 'ended' ? stream.reason : ''}
    >
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <WatchResults watch={vision.watch} />
    </main>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <RealtimeVisionProvider client={client}>
      <App />
    </RealtimeVisionProvider>,
  );
