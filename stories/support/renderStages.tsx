import { StreamPublisher, StreamStatus } from 'react-live-vision';
import { Stage, testSessionOf } from './testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

export const renderPublisher = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>{(stream) => <StreamPublisher stream={stream} />}</Stage>
);

export const renderStatus = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>{(stream) => <StreamStatus stream={stream} />}</Stage>
);

/** Both, as most pages have them. */
export const renderBoth = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <div style={{ display: 'grid', gap: 16, maxInlineSize: 640, marginInline: 'auto' }}>
        <StreamPublisher stream={stream} />
        <StreamStatus stream={stream} />
      </div>
    )}
  </Stage>
);
