'use client';

import { useState } from 'react';
import { type OvershootStream, useWatch, WatchResults } from 'react-live-vision';
import * as z from 'zod';
import { Facts } from './Facts';

const seen = z.object({
  colour: z.string().describe('the main colour of the picture'),
  brightness: z.number().describe('0 is black, 1 is white'),
  change: z.number().describe('0 where nothing has moved, 1 where everything has'),
});

/** Asks the same question every two seconds, while somebody wants it. Each one costs, so there is an end to them. */
export function WatchPanel({ stream }: { stream: OvershootStream }) {
  const [isOn, setOn] = useState(false);
  const watch = useWatch(stream, {
    prompt: 'Which colour has the picture, how bright is it, and how much does it change?',
    enabled: isOn,
    intervalMs: 2000,
    schema: seen,
    budget: { requests: 300 },
  });
  const { latest } = watch;
  return (
    <section aria-labelledby="watch">
      <div className="section-line">
        <h2 id="watch">Watch</h2>
        <label className="switch">
          <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
          Ask every two seconds
        </label>
      </div>
      <WatchResults.Root watch={watch}>
        <WatchResults.State />
        <WatchResults.Failure />
        {latest?.outcome === 'ok' ? <Facts {...latest.value} /> : <WatchResults.Latest />}
        {latest && <WatchResults.LatencyPlot />}
        {latest && <WatchResults.History />}
        <WatchResults.Announcer />
      </WatchResults.Root>
    </section>
  );
}
