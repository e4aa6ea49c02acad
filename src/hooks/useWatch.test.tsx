import { act, screen } from '@testing-library/react';
import { Profiler, StrictMode, useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useWatch } from './useWatch.js';

const Colour = z.object({ colour: z.string() });

function Show({
  stream,
  enabled = true,
  prompt = 'What?',
}: {
  stream: OvershootStream | string;
  enabled?: boolean;
  prompt?: string;
}) {
  const { state, reason, latest, error } = useWatch(stream, { prompt, enabled, intervalMs: 1000 });
  return <p>{[state, reason, latest?.asked, latest?.text, error?.code].filter(Boolean).join(' ')}</p>;
}

describe('useWatch', () => {
  it('spends nothing by itself', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => (
      <Show stream={stream} enabled={false} />
    ));
    await advance(10_000);
    expect(screen.getByText('off')).toBeInTheDocument();
    expect([t.service.questions.length, t.service.count('models')]).toEqual([0, 0]);
  });

  it('shows answers, once per interval also in StrictMode, and ends with its component', async () => {
    const { t, advance, unmount } = await renderInScenario('live', (stream) => (
      <StrictMode>
        <Show stream={stream} />
      </StrictMode>
    ));
    await advance(2500);
    expect(screen.getByText('running What? A test pattern.')).toBeInTheDocument();
    expect(t.service.questions).toHaveLength(3);
    t.service.answer({ text: 'late', delayMs: 5000 });
    await advance(1000);
    unmount();
    await advance(10_000);
    expect(t.service.questions).toHaveLength(4);
    const asked = t.service.calls.filter(({ operation }) => operation === 'chat');
    expect(asked.at(-1)).toMatchObject({ outcome: 'failed' });
  });

  it('takes another prompt for the next question, and keeps the stream', async () => {
    let change: (prompt: string) => void = () => undefined;
    function Changing({ stream }: { stream: OvershootStream }) {
      const [prompt, setPrompt] = useState('First?');
      useEffect(() => {
        change = setPrompt;
      }, []);
      return <Show stream={stream} prompt={prompt} />;
    }
    const { t, advance } = await renderInScenario('live', (stream) => <Changing stream={stream} />);
    await advance(500);
    act(() => change('Second?'));
    await advance(1000);
    expect(screen.getByText('running Second? A test pattern.')).toBeInTheDocument();
    expect(t.service.questions.map(({ prompt }) => prompt)).toEqual(['First?', 'Second?']);
    expect(t.service.streams()).toHaveLength(1);
  });

  it('renders ten times a second at thirty results, and tells of every one', async () => {
    let renders = 0;
    const heard: string[] = [];
    const direct: string[] = [];
    function Fast({ stream }: { stream: OvershootStream }) {
      const { latest, history, subscribe } = useWatch(stream, {
        prompt: 'What?',
        enabled: true,
        intervalMs: 33,
        schema: Colour,
        onResult: (result) => void (result.outcome === 'ok' && heard.push(result.value.colour)),
      });
      useEffect(() => subscribe(({ text }) => void direct.push(text)), [subscribe]);
      return <p>{`${history.length} ${latest?.outcome}`}</p>;
    }
    const { t, advance } = await renderInScenario('live', (stream) => (
      <Profiler id="watch" onRender={() => (renders += 1)}>
        <Fast stream={stream} />
      </Profiler>
    ));
    t.service.answer('{"colour":"red"}');
    renders = 0;
    // One act each: React renders once for all that happens in one.
    for (let n = 0; n < 100; n += 1) await advance(20);
    expect(heard.length).toBeGreaterThan(48);
    // The first answer came before there was anything scripted, and is not of that shape.
    expect(direct.slice(1)).toHaveLength(heard.length);
    expect(renders).toBeLessThanOrEqual(21);
    expect(renders).toBeGreaterThan(15);
  });

  it('says why it has stopped', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => <Show stream={stream} />);
    t.service.fault('chat', { type: 'fail', code: 'billing-denied', status: 402 }, 9);
    await advance(2500);
    expect(screen.getByText(/^stopped billing-denied .* billing-denied$/)).toBeInTheDocument();
    t.service.mend();
  });

  it('takes an id as well', async () => {
    const { advance } = await renderInScenario('live', () => <Show stream="stream-1" />);
    await advance(500);
    expect(screen.getByText('running What? A test pattern.')).toBeInTheDocument();
  });
});
