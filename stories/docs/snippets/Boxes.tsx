import { DetectionOverlay, type OvershootStream, StreamPublisher, useWatch } from 'react-live-vision';
import * as z from 'zod';

const part = z.number().min(0).max(1);
const schema = z.object({
  cups: z.array(z.object({ x: part, y: part, width: part, height: part })),
});

export function Cups({ stream }: { stream: OvershootStream }) {
  const { latest } = useWatch(stream, {
    prompt: 'Where are the cups? Boxes as parts of width and height, from the top left.',
    enabled: stream.phase === 'live',
    schema,
  });
  const cups = latest?.outcome === 'ok' ? latest.value.cups : [];
  return (
    <StreamPublisher.Root stream={stream}>
      <StreamPublisher.Preview>
        <DetectionOverlay detections={cups.map((cup) => ({ ...cup, label: 'cup' }))} />
      </StreamPublisher.Preview>
      <StreamPublisher.PublishTrigger />
    </StreamPublisher.Root>
  );
}
