import { useLayoutEffect } from 'react';
import { type OvershootStream, useWatch } from 'react-live-vision';
import { MODEL, PROMPT, type WatchReport } from './watchBench.js';

interface KitWatchProps extends WatchReport {
  stream: OvershootStream;
  intervalMs: number;
  maxInFlight: number;
}

export function KitWatch({ stream, intervalMs, maxInFlight, onAnswer, onShown }: KitWatchProps) {
  const { latest } = useWatch(stream, {
    prompt: PROMPT,
    enabled: true,
    intervalMs,
    maxInFlight,
    models: [MODEL],
    onResult: onAnswer,
  });
  useLayoutEffect(() => {
    if (latest) onShown(latest);
  }, [latest, onShown]);
  return <p>{latest?.text}</p>;
}
