import {
  StreamPublisher,
  StreamPublisherPermissionHelp,
  useCameraPermission,
  useOvershootStream,
} from 'react-live-vision';

export function Camera() {
  const stream = useOvershootStream();
  const permission = useCameraPermission(stream);
  return (
    <StreamPublisher.Root stream={stream}>
      {permission === 'prompt' && <p>Your browser will ask for the camera. Nothing is recorded.</p>}
      <StreamPublisher.Preview />
      <StreamPublisher.FailureMessage />
      <StreamPublisherPermissionHelp />
      <StreamPublisher.PublishTrigger />
    </StreamPublisher.Root>
  );
}
