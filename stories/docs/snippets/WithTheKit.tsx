import { StreamPublisher, StreamStatus, useOvershootStream } from 'react-live-vision';

export function Camera() {
  const stream = useOvershootStream();
  return (
    <>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
    </>
  );
}
