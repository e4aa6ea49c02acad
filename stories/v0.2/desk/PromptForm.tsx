import { type FormEvent, useId, useState } from 'react';
import type { ShownVision } from '../../support/testVision.js';
import type { DeskWords } from './words.js';

interface PromptFormProps {
  vision: Pick<ShownVision, 'prompt' | 'promptError' | 'updatePrompt'>;
  words: DeskWords;
}

/** What is asked, while the stream goes on: a change of the prompt makes no other one. */
export function PromptForm({ vision, words }: PromptFormProps) {
  const [text, setText] = useState(vision.prompt);
  const [field, problem] = [useId(), useId()];
  const isRefused = vision.promptError !== null;
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    // What the service does not take is in `promptError`.
    vision.updatePrompt(text).catch(() => undefined);
  };
  return (
    <form onSubmit={ask} style={{ display: 'grid', gap: 8 }}>
      <label htmlFor={field}>{words.prompt}</label>
      <input
        id={field}
        value={text}
        required
        style={{ font: 'inherit', padding: 8 }}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problem : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" style={{ font: 'inherit', padding: 8 }}>
        {words.ask}
      </button>
      <p id={problem} role="alert" style={{ margin: 0 }}>
        {isRefused && words.refused}
      </p>
    </form>
  );
}
