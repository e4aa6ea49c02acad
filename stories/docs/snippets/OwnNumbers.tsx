import {
  type OvershootStream,
  useFrameAge,
  useLeaseCountdown,
  usePublishStats,
  useStreamStatus,
} from 'react-live-vision';

/** Each of these renders when its own number changes: keep them in leaves. */
export function OwnNumbers({ stream }: { stream: OvershootStream }) {
  const { data, isStale } = useStreamStatus(stream);
  const sent = usePublishStats(stream);
  const age = useFrameAge(stream);
  const left = useLeaseCountdown(stream);
  return (
    <ul data-stale={isStale || undefined}>
      <li>Counted: {data?.recentFps?.toFixed(1) ?? '–'} fps</li>
      <li>Sent: {sent?.sentFps.toFixed(1) ?? '–'} fps</li>
      <li>Last frame: {age === null ? '–' : `${age} s ago`}</li>
      <li>Lease: {left === null ? '–' : `${left} s`}</li>
    </ul>
  );
}
