import {
  type OvershootStream,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
  useStreamStatus,
} from '../../../src/index.js';

const onEvent = (): void => undefined;

/** What an app mounts: a stream that starts by itself, the kit's two components, and somebody who observes it by its id. */
export function Streaming({ sharedKey }: { sharedKey: string | undefined }) {
  const stream = useOvershootStream({
    autoStart: true,
    onEvent,
    ...(sharedKey === undefined ? {} : { key: sharedKey }),
  });
  return (
    <div data-phase={stream.phase}>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      {stream.id !== null && <ObservedById id={stream.id} />}
    </div>
  );
}

function ObservedById({ id }: { id: NonNullable<OvershootStream['id']> }) {
  return <span>{useStreamStatus(id).data?.lastFrameIndex ?? '-'}</span>;
}

/** What a mount costs by itself. */
export function Empty() {
  return <div data-phase="none" />;
}
