import { fireEvent, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import { useAsk } from './useAsk.js';
import type { OvershootStream } from './useOvershootStream.js';

function Show({ stream, maxTokens }: { stream: OvershootStream | string; maxTokens: number }) {
  const asking = useAsk(stream, { maxTokens });
  return (
    <button
      type="button"
      onClick={() => void asking.ask('What is it?')}
    >{`${asking.state}: ${asking.text}`}</button>
  );
}

describe('useAsk', () => {
  it('asks nothing by itself, and shows the question that is asked', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => (
      <StrictMode>
        <Show stream={stream} maxTokens={30} />
      </StrictMode>
    ));
    await advance(5000);
    expect([t.service.questions.length, t.service.count('models')]).toEqual([0, 0]);
    fireEvent.click(screen.getByRole('button'));
    await advance(1000);
    expect(screen.getByText('answered: A test pattern.')).toBeInTheDocument();
    expect(t.service.questions).toHaveLength(1);
    expect(t.service.questions[0]?.request.maxTokens).toBe(30);
  });

  it('takes an id as well, and gives up with its component', async () => {
    const rendered = await renderInScenario('live', () => <Show stream="stream-1" maxTokens={5} />);
    const { t, advance } = rendered;
    t.service.answer({ text: 'Late.', delayMs: 5000 });
    fireEvent.click(screen.getByRole('button'));
    await advance(1000);
    expect(screen.getByText('asking:')).toBeInTheDocument();
    rendered.unmount();
    await advance(10_000);
    expect(t.service.calls.filter(({ operation }) => operation === 'chat')).toMatchObject([
      { outcome: 'failed' },
    ]);
  });
});
