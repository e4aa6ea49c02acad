import {
  AskBox,
  createOvershootClient,
  OvershootProvider,
  type OvershootProviderProps,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
  type UseOvershootStreamOptions,
} from 'react-live-vision';

const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });

export function CameraPage(options: UseOvershootStreamOptions) {
  const stream = useOvershootStream(options);
  return (
    <main>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <AskBox stream={stream} />
    </main>
  );
}

export function App(props: Partial<OvershootProviderProps>) {
  return (
    <OvershootProvider client={client} {...props}>
      <CameraPage source={{ type: 'test-pattern' }} />
    </OvershootProvider>
  );
}
