import {
  createOvershootClient,
  OvershootProvider,
  StreamPublisher,
  StreamPublisherQuality,
  StreamPublisherSourceSelect,
  StreamStatus,
  StreamStatusPlot,
  useOvershootStream,
} from 'react-live-vision';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';

/** Where `npm run emulator` and `npm start` put it. */
const EMULATOR = 'http://127.0.0.1:4600';

const isThere = (): Promise<boolean> =>
  fetch(EMULATOR, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const meta = preview.meta({
  title: 'Together/With the emulator',
  loaders: [async () => ({ emulator: await isThere() })],
  // Needs a server and real time: looked at, not tested here. The same way is gone in test/e2e.
  tags: ['!test'],
});

const client = createOvershootClient({ kind: 'direct', apiKey: 'story', baseUrl: `${EMULATOR}/v1beta` });

function Live() {
  const stream = useOvershootStream({ source: { type: 'test-pattern' } });
  return (
    <>
      <StreamPublisher.Root stream={stream}>
        <StreamPublisherSourceSelect sources={['test-pattern', 'camera', 'screen', 'file']} />
        <StreamPublisher.Preview>
          <StreamPublisher.PhaseIndicator />
        </StreamPublisher.Preview>
        <StreamPublisher.FailureMessage />
        <StreamPublisher.Problem />
        <StreamPublisherQuality />
        <div className="lv-toolbar">
          <StreamPublisher.DeviceSelect />
          <div className="lv-actions">
            <StreamPublisher.PreviewTrigger />
            <StreamPublisher.PauseTrigger />
            <StreamPublisher.PublishTrigger />
          </div>
        </div>
      </StreamPublisher.Root>
      <StreamStatus stream={stream} />
      <StreamStatus.Root stream={stream} aria-label="Last minutes">
        <StreamStatusPlot />
      </StreamStatus.Root>
    </>
  );
}

/** Real video, from this page into the emulator on this machine. Start it with `npm run emulator`. */
export const LiveTestPattern = meta.story({
  render: (_, { loaded }) => (
    <div style={{ fontFamily: 'system-ui, sans-serif' }}>
      {loaded['emulator'] === true ? (
        <OvershootProvider client={client}>
          <Framed>
            <Live />
          </Framed>
        </OvershootProvider>
      ) : (
        <p>
          No emulator answers at {EMULATOR}. Start one with <code>npm run emulator</code>, then reload this
          story.
        </p>
      )}
    </div>
  ),
});
