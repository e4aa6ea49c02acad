import { useEffect, useLayoutEffect, useState } from 'react';
import * as v from 'valibot';
import { MODEL, now, PROMPT, type WatchReport } from './watchBench.js';

interface CommonLoopProps extends WatchReport {
  id: string | null;
  intervalMs: number;
}

const completion = v.object({
  choices: v.tuple([v.object({ message: v.object({ content: v.string() }) })]),
});

/** What most apps write: ask, show, sleep, ask again. */
export function CommonLoop({ id, intervalMs, onAnswer, onShown }: CommonLoopProps) {
  const [latest, setLatest] = useState<{ text: string; askedAt: number } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let isRunning = true;
    const run = async (): Promise<void> => {
      while (isRunning) {
        const askedAt = now();
        const text = await ask(id);
        onAnswer();
        if (isRunning) setLatest({ text, askedAt });
        await new Promise((resolve) => setTimeout(resolve, intervalMs));
      }
    };
    void run();
    return () => void (isRunning = false);
  }, [id, intervalMs, onAnswer]);
  useLayoutEffect(() => {
    if (latest) onShown(latest);
  }, [latest, onShown]);
  return <p>{latest?.text}</p>;
}

async function ask(id: string): Promise<string> {
  const image = { type: 'image_url', image_url: { url: `ovs://streams/${id}?frame_index=-1` } };
  const response = await fetch('/v1beta/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model: MODEL,
      messages: [{ role: 'user', content: [image, { type: 'text', text: PROMPT }] }],
    }),
  });
  return v.parse(completion, await response.json()).choices[0].message.content;
}
