import { StreamStatus, StreamViewer, useOvershootStream } from 'react-live-vision';

/** A robot publishes; this page holds the lease, watches, and hands out the room. */
export function RobotCamera({ send }: { send: (room: { url: string; token: string }) => Promise<void> }) {
  const stream = useOvershootStream({ source: { type: 'external' } });
  const start = async (): Promise<void> => {
    await stream.start();
    // The token is a secret of one publisher: send it to your robot, and keep it out of logs.
    await send(await stream.takePublishCredentials());
  };
  return (
    <>
      <button onClick={() => void start()}>Start the robot</button>
      <StreamViewer stream={stream} />
      <StreamStatus stream={stream} />
    </>
  );
}
