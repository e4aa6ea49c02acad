// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createOvershootClient } from '../core/client/index.js';
import { OvershootProvider } from '../hooks/OvershootProvider.js';
import { useOvershootStream } from '../hooks/useOvershootStream.js';
import { StreamPublisher } from './stream-publisher/StreamPublisher.js';
import { StreamStatus } from './stream-status/StreamStatus.js';

function Page() {
  const stream = useOvershootStream();
  return (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
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
});
