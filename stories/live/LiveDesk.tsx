import type { ReactNode } from 'react';
import {
  OvershootProvider,
  type OvershootStream,
  StreamPublisher,
  StreamPublisherQuality,
  StreamPublisherSourceSelect,
  StreamStatus,
  StreamStatusPlot,
  useOvershootStream,
} from 'react-live-vision';
import { Framed } from '../support/Framed.js';
import { ownClient } from './emulator/clients.js';
import { WhenConnected } from './emulator/WhenConnected.js';

interface LiveDeskProps {
  /** What a story has beside publisher and status. */
  children: (stream: OvershootStream) => ReactNode;
}

/** Publisher and status over a real stream, after a click that connects. */
export function LiveDesk({ children }: LiveDeskProps) {
  return (
    <div style={{ fontFamily: 'system-ui, sans-serif' }}>
      <WhenConnected>
        <OvershootProvider client={ownClient}>
          <Desk>{children}</Desk>
        </OvershootProvider>
      </WhenConnected>
    </div>
  );
}

function Desk({ children }: LiveDeskProps) {
  const stream = useOvershootStream({ source: { type: 'test-pattern' } });
  return (
    <div
      style={{
        display: 'grid',
        gap: 24,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
        alignItems: 'start',
      }}
    >
      <Framed>
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
      </Framed>
      <Framed>{children(stream)}</Framed>
    </div>
  );
}
