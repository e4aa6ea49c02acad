// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createOvershootClient } from '../core/client/index.js';
import { OvershootProvider } from '../hooks/OvershootProvider.js';
import { useOvershootStream } from '../hooks/useOvershootStream.js';
import { useWatch } from '../hooks/useWatch.js';
import { AskBox } from './ask-box/AskBox.js';
import { ModelSelect } from './model-select/ModelSelect.js';
import { StreamPublisher } from './stream-publisher/StreamPublisher.js';
import { StreamStatus } from './stream-status/StreamStatus.js';
import { WatchResults } from './watch-results/WatchResults.js';

function Page() {
  const stream = useOvershootStream();
  const watch = useWatch(stream, { prompt: 'What?', enabled: true });
  return (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <ModelSelect value={null} onValueChange={() => undefined} />
      <AskBox stream={stream} />
      <WatchResults watch={watch} />
    </>
  );
}

it('renders on a server, where there is no window and nothing has happened yet', () => {
  const client = createOvershootClient({ kind: 'handler', endpoint: 'https://app.test/api/overshoot' });
  expect(typeof window).toBe('undefined');
  const html = renderToString(
    <OvershootProvider client={client}>
      <Page />
    </OvershootProvider>,
  );
  expect(html).toContain('Start streaming');
  expect(html).toContain('data-phase="idle"');
  expect(html).toContain('Looking for models…');
  expect(html).toContain('There is nothing to ask about yet');
  expect(html).toContain('Not watching');
});
