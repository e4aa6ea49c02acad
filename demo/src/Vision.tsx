import { useState } from 'react';
import { AskBox, type OvershootStream, StreamViewer, useWatch, WatchResults } from 'react-live-vision';
import * as z from 'zod';

const seen = z.object({ colour: z.string(), brightness: z.number(), change: z.number() });

/** What a model says about the picture: one question, a watch with a schema, and what others see of the stream. */
export function Vision({ stream }: { stream: OvershootStream }) {
  const [isWatching, setWatching] = useState(false);
  const [isViewing, setViewing] = useState(false);
  const watch = useWatch(stream, {
    prompt: 'Which colour has the picture, how bright is it, and how much does it change?',
    enabled: isWatching,
    intervalMs: 1000,
    schema: seen,
  });
  return (
    <section className="demo-vision">
      <h2>What a model sees</h2>
      <AskBox stream={stream} />
      <label className="demo-switch">
        <input type="checkbox" checked={isWatching} onChange={(event) => setWatching(event.target.checked)} />
        Watch: colour, brightness and change, once a second
      </label>
      {isWatching && <WatchResults watch={watch} />}
      <label className="demo-switch">
        <input type="checkbox" checked={isViewing} onChange={(event) => setViewing(event.target.checked)} />
        Show what others see of the stream
      </label>
      {isViewing && <StreamViewer stream={stream} />}
    </section>
  );
}
