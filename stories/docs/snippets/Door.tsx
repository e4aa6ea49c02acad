import { type OvershootStream, useConfirmed, useCost, useWatch, WatchResults } from 'react-live-vision';
import * as z from 'zod';

// Outside of the component: a schema is no state.
const schema = z.object({ person: z.boolean(), colour: z.string() });

export function Door({ stream, isOn }: { stream: OvershootStream; isOn: boolean }) {
  const watch = useWatch(stream, {
    prompt: 'Is somebody at the door, and in which colour?',
    enabled: isOn,
    intervalMs: 2000,
    schema,
    budget: { requests: 500 },
  });
  const atTheDoor = useConfirmed(watch, { when: ({ person }) => person, confirm: 2, release: 3 });
  const { microcents, answers } = useCost(stream);
  return (
    <>
      <WatchResults.Root watch={watch}>
        <WatchResults.Confirmed confirmed={atTheDoor}>Somebody is at the door</WatchResults.Confirmed>
        <WatchResults.State />
        <WatchResults.Latest />
        <WatchResults.Failure />
        <WatchResults.History />
      </WatchResults.Root>
      <p>
        {answers} answers, {microcents === null ? 'price not known' : `${microcents / 1_000_000} cents`}
      </p>
    </>
  );
}
