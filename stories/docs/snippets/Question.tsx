import { ModelSelect, type OvershootStream, useAsk } from 'react-live-vision';
import { useState } from 'react';

export function Question({ stream }: { stream: OvershootStream }) {
  const [model, setModel] = useState<string | null>(null);
  const { ask, abort, state, text, error } = useAsk(stream, {
    look: { type: 'clip', lengthMs: 5000 },
    ...(model ? { models: [model] } : {}),
  });
  const isOpen = state === 'waiting' || state === 'asking' || state === 'answering';
  return (
    <>
      <ModelSelect value={model} onValueChange={setModel} />
      <button onClick={() => (isOpen ? abort() : void ask('What happened in the last five seconds?'))}>
        {isOpen ? 'Cancel' : 'Ask'}
      </button>
      <p>{error ? `Failed: ${error.code}` : text}</p>
    </>
  );
}
