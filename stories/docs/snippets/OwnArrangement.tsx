import { type OvershootStream, StreamPublisher, StreamStatus } from 'react-live-vision';

/** Parts in an order of your own; each takes `className`, `style`, `ref`, and children in place of its own. */
export const Compact = ({ stream }: { stream: OvershootStream }) => (
  <div className="compact">
    <StreamPublisher.Root stream={stream}>
      <StreamPublisher.Preview className="rounded-xl" />
      <StreamPublisher.FailureMessage />
      <StreamPublisher.PublishTrigger className="bg-indigo-700 text-white data-[action=stop]:bg-red-700">
        {({ action }) => (action === 'start' ? 'Go live' : 'Stop')}
      </StreamPublisher.PublishTrigger>
    </StreamPublisher.Root>
    <StreamStatus.Root stream={stream}>
      <StreamStatus.Phase />
      <StreamStatus.Countdown />
      <StreamStatus.LeaseWarning />
      <StreamStatus.Announcer />
    </StreamStatus.Root>
  </div>
);
