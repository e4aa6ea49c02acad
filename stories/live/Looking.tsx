import { useState } from 'react';
import { AskBox, ModelSelect, type OvershootStream, useWatch, WatchResults } from 'react-live-vision';
import * as z from 'zod';

const seen = z.object({ colour: z.string(), brightness: z.number(), change: z.number() });

/** A question, and a watch whose answers have a form. The emulator's model measures the very frame it is asked about. */
export function Looking({ stream }: { stream: OvershootStream }) {
  const [model, setModel] = useState<string | null>(null);
  const [isOn, setOn] = useState(false);
  const watch = useWatch(stream, {
    prompt: 'Which colour has the picture, how bright is it, and how much does it change?',
    enabled: isOn,
    intervalMs: 1000,
    schema: seen,
    ...(model === null ? {} : { models: [model] }),
  });
  return (
    <>
      <AskBox stream={stream} />
      <ModelSelect value={model} onValueChange={setModel} />
      <button type="button" className="lv-button" onClick={() => setOn(!isOn)}>
        {isOn ? 'Stop watching' : 'Watch colour, brightness and change'}
      </button>
      <WatchResults watch={watch} />
    </>
  );
}
