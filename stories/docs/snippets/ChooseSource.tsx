import { StreamPublisher, StreamPublisherSourceSelect, useOvershootStream } from 'react-live-vision';

export function Camera() {
  const stream = useOvershootStream({ source: { type: 'camera', facing: 'environment', height: 720 } });
  return (
    <StreamPublisher.Root stream={stream}>
      <StreamPublisherSourceSelect sources={['camera', 'screen', 'file']} />
      <StreamPublisher.Preview />
      <StreamPublisher.FailureMessage />
      <StreamPublisher.DeviceSelect />
      <StreamPublisher.PublishTrigger />
    </StreamPublisher.Root>
  );
}
