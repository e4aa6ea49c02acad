import { useRealtimeVision } from 'react-live-vision/v0.2';
import { useState } from 'react';
import * as z from 'zod';

// A library that says JSON Schema by itself; for others, say it in `outputSchema`.
const schema = z.object({ cups: z.int(), isFull: z.boolean() });

export function Cups() {
  const [prompt, setPrompt] = useState('How many cups are there, and are they full?');
  const { latest, promptError, creditsRemainingCents, costCents, start, stop } = useRealtimeVision({
    prompt,
    model: 'Qwen/Qwen3-VL-8B-Instruct',
    schema,
    // Hears every result, also those between two renders.
    onResult: ({ outcome, totalLatencyMs }) => performance.mark(outcome, { detail: totalLatencyMs }),
  });
  return (
    <>
      <button onClick={() => void start()}>Start</button>
      <button onClick={() => void stop()}>Stop</button>
      <button onClick={() => setPrompt('How many blue cups are there, and are they full?')}>
        Only the blue ones
      </button>
      {promptError && <p role="alert">Not asked: {promptError.code}</p>}
      <p>{latest ? wordsOf(latest) : 'No result yet.'}</p>
      <p>
        {costCents} cents spent, {creditsRemainingCents ?? 'unknown'} left
      </p>
    </>
  );
}

type Result = NonNullable<ReturnType<typeof useRealtimeVision<typeof schema>>['latest']>;

function wordsOf(result: Result): string {
  switch (result.outcome) {
    case 'ok':
      return `${result.value.cups} cups`;
    case 'invalid':
      return `Not in the form that was asked for: ${result.issues[0]?.message}`;
    case 'truncated':
      return 'Cut off. Raise maxOutputTokens, or ask for less.';
    case 'filtered':
      return 'The model has withheld it.';
    case 'failed':
      return `This one has failed: ${result.error}`;
  }
}
