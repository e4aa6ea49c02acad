import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import { useCost } from './useCost.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useWatch } from './useWatch.js';

const usage = { promptTokens: 100, completionTokens: 10, totalTokens: 110, cachedTokens: 40 };

function Cost({ stream, enabled = true }: { stream: OvershootStream; enabled?: boolean }) {
  useWatch(stream, { prompt: 'What?', enabled });
  const { answers, totalTokens, microcents } = useCost(stream);
  return <p>{`${answers} answers, ${totalTokens} tokens, ${microcents} microcents`}</p>;
}

describe('useCost', () => {
  it('asks for nothing before there is something to count', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => (
      <Cost stream={stream} enabled={false} />
    ));
    await advance(5000);
    expect(screen.getByText('0 answers, 0 tokens, 0 microcents')).toBeInTheDocument();
    expect(t.service.count('billing')).toBe(0);
  });

  it('counts tokens and money by the price list, the cached ones by their own price', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => <Cost stream={stream} />, {
      service: { latencyMs: 50 },
    });
    t.service.answer({ text: 'x', usage });
    await advance(1500);
    // 60 × 10, 40 × 1, 10 × 40 microcents, twice. The cache tells by timers of its own.
    await advance(100);
    expect(await screen.findByText('2 answers, 220 tokens, 2080 microcents')).toBeInTheDocument();
    expect(t.service.count('billing')).toBe(1);
  });

  it('tells tokens where there are no prices', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => <Cost stream={stream} />, {
      service: { latencyMs: 50 },
    });
    t.service.fault('billing', { type: 'fail', code: 'server-error' }, Infinity);
    t.service.answer({ text: 'x', usage });
    await advance(1500);
    await advance(100);
    expect(await screen.findByText('2 answers, 220 tokens, null microcents')).toBeInTheDocument();
  });

  it('begins anew with the next stream', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => <Cost stream={stream} />);
    await advance(3000);
    await act(async () => void t.session.stop());
    await advance(1000);
    void t.session.start();
    await advance(300);
    expect(await screen.findByText(/^0 answers/)).toBeInTheDocument();
  });
});
