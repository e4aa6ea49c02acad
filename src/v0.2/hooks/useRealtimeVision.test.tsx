import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { StreamPublisher } from '../../components/stream-publisher/index.js';
import { StreamStatus } from '../../components/stream-status/index.js';
import { WatchResults } from '../../components/watch-results/index.js';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { createTestSession } from '../../testing/index.js';
import { createRealtimeWorld } from '../../testing/vision/createRealtimeWorld.js';
import { resultMessage } from '../../testing/vision/resultMessage.js';
import { RealtimeVisionProvider } from './RealtimeVisionProvider.js';
import { type RealtimeVisionState, useRealtimeVision } from './useRealtimeVision.js';

afterEach(cleanup);

function rig({ strict = false } = {}) {
  const world = createRealtimeWorld();
  const { client, platform, sockets } = world;
  const seen: RealtimeVisionState<string>[] = [];
  function App({ prompt = 'What?', autoStart = false }: { prompt?: string; autoStart?: boolean }) {
    const vision = useRealtimeVision({ prompt, model: 'm', autoStart });
    seen.push(vision);
    return (
      <>
        <StreamPublisher stream={vision.stream} />
        <StreamStatus stream={vision.stream} />
        <WatchResults watch={vision.watch} />
      </>
    );
  }
  const wrap = (props: Parameters<typeof App>[0] | null) => {
    const inside = (
      <RealtimeVisionProvider client={client} platform={platform} openSocket={sockets.openSocket}>
        {props && <App {...props} />}
      </RealtimeVisionProvider>
    );
    return strict ? <StrictMode>{inside}</StrictMode> : inside;
  };
  const view = render(null);
  return {
    ...world,
    wrap,
    show: (props: Parameters<typeof App>[0] = {}) => view.rerender(wrap(props)),
    hide: () => view.rerender(wrap(null)),
    advance: (ms: number) => act(() => world.clock.advance(ms)),
    vision(): RealtimeVisionState<string> {
      const last = seen.at(-1);
      if (!last) throw new Error('Nothing was rendered.');
      return last;
    },
  };
}

describe.each([false, true])('useRealtimeVision (StrictMode: %s)', (strict) => {
  it('mounted, makes and opens nothing', async () => {
    const t = rig({ strict });
    t.show();
    await t.advance(10_000);
    expect(t.vision().stream.phase).toBe('idle');
    expect([t.wire.calls, t.sockets.all, t.media.openings]).toEqual([[], [], []]);
    expect(t.clock.pending()).toBe(0);
  });

  it('goes live by the publisher of the kit, and its results show in WatchResults', async () => {
    const t = rig({ strict });
    t.show();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Start streaming' })));
    await t.advance(3000);
    expect(t.vision().stream.phase).toBe('live');
    t.sockets.last().say(resultMessage());
    await t.advance(200);
    expect(screen.getAllByText('A cup.').length).toBeGreaterThan(0);
    expect(t.vision()).toMatchObject({ latest: { value: 'A cup.' }, watch: { state: 'running' } });
    fireEvent.click(screen.getByRole('button', { name: 'Stop streaming' }));
    await t.advance(3000);
    expect(t.vision().stream.phase).toBe('ended');
    expect(t.service.liveStreams()).toEqual([]);
    expect(t.sockets.open()).toBe(0);
  });

  it('with autoStart is one stream, and unmounted none', async () => {
    const t = rig({ strict });
    t.show({ autoStart: true });
    await t.advance(3000);
    expect(t.service.streams()).toEqual(['stream-1']);
    t.hide();
    await t.advance(5000);
    expect(t.leaks()).toEqual([]);
  });

  it('unmounted while it starts, leaves no stream', async () => {
    const t = rig({ strict });
    t.service.fault('create', { type: 'delay', ms: 3000 });
    t.show({ autoStart: true });
    await t.advance(500);
    t.hide();
    await t.advance(10_000);
    expect(t.leaks()).toEqual([]);
  });

  it('brings a changed prompt to the running stream', async () => {
    const t = rig({ strict });
    t.show({ autoStart: true });
    await t.advance(3000);
    t.show({ autoStart: true, prompt: 'Else?' });
    await t.advance(100);
    expect(t.wire.prompts.get('stream-1')).toBe('Else?');
    expect(t.vision().prompt).toBe('Else?');
    expect(t.service.streams()).toEqual(['stream-1']);
  });
});

it('its functions never change', async () => {
  const t = rig();
  t.show();
  const { start, stop, updatePrompt, spectate, onResult } = t.vision();
  await act(async () => void start());
  await t.advance(3000);
  expect(t.vision()).toMatchObject({ start, stop, updatePrompt, spectate, onResult });
  await act(async () => void stop());
  await t.advance(3000);
});

it('renders on a server', () => {
  const t = rig();
  expect(renderToString(t.wrap({}))).toContain('Start streaming');
  expect(t.wire.calls).toEqual([]);
});

it('says which provider is missing', () => {
  function App() {
    useRealtimeVision({ prompt: 'What?', model: 'm' });
    return null;
  }
  expect(() => renderToString(<App />)).toThrow(expect.objectContaining({ code: 'missing-provider' }));
});

it('over the newer API gives the same results below its own provider', async () => {
  const t = await createTestSession();
  t.service.answer('A cup.');
  const seen: RealtimeVisionState<string>[] = [];
  function App() {
    const vision = useRealtimeVision({ api: 'v1beta', prompt: 'What?', model: 'test/model' });
    seen.push(vision);
    return <WatchResults watch={vision.watch} />;
  }
  render(
    <StrictMode>
      <OvershootProvider client={t.client} platform={t.platform}>
        <App />
      </OvershootProvider>
    </StrictMode>,
  );
  await act(() => t.advance(5000));
  expect(t.service.calls).toEqual([]);
  await act(async () => void seen.at(-1)?.start());
  await act(() => t.advance(5000));
  expect(seen.at(-1)).toMatchObject({ latest: { value: 'A cup.' }, stream: { phase: 'live' } });
  expect(screen.getAllByText('A cup.').length).toBeGreaterThan(0);
  cleanup();
  await t.advance(5000);
  t.verify();
});
