import { StreamPublisher, StreamStatus } from 'react-live-vision';
import { Framed } from './Framed.js';
import { Stage, testSessionOf } from './testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

export const renderPublisher = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <Framed>
        <StreamPublisher stream={stream} />
      </Framed>
    )}
  </Stage>
);

export const renderStatus = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <Framed>
        <StreamStatus stream={stream} />
      </Framed>
    )}
  </Stage>
);

/** Both, as most pages have them. */
export const renderBoth = (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <Framed>
        <StreamPublisher stream={stream} />
        <StreamStatus stream={stream} />
      </Framed>
    )}
  </Stage>
);
