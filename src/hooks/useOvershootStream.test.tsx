import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestSession, type TestSession } from '../testing/index.js';
import { OvershootProvider } from './OvershootProvider.js';
import {
  type OvershootStream,
  useOvershootStream,
  type UseOvershootStreamOptions,
} from './useOvershootStream.js';

afterEach(cleanup);

/** Shows what the hook returns, and keeps it. */
function rig(t: TestSession, { strict = false } = {}) {
  const seen: OvershootStream[] = [];
  function App(options: UseOvershootStreamOptions) {
    const stream = useOvershootStream(options);
    seen.push(stream);
    return <p>{stream.phase}</p>;
  }
  const wrap = (child: ReactNode): ReactNode => {
    const inside = (
      <OvershootProvider client={t.client} platform={t.platform}>
        {child}
      </OvershootProvider>
    );
    return strict ? <StrictMode>{inside}</StrictMode> : inside;
  };
  const view = render(null);
  return {
    show: (options: UseOvershootStreamOptions = {}) => view.rerender(wrap(<App {...options} />)),
    hide: () => view.rerender(wrap(null)),
    stream: (): OvershootStream => {
      const last = seen.at(-1);
      if (!last) throw new Error('Nothing was rendered.');
      return last;
    },
    seen,
    advance: (ms: number) => act(() => t.advance(ms)),
  };
}

describe.each([false, true])('useOvershootStream (StrictMode: %s)', (strict) => {
  it('costs nothing on mount', async () => {
    const t = await createTestSession();
    const { show, advance, stream } = rig(t, { strict });
    show();
    await advance(10_000);
    expect(stream()).toMatchObject({ phase: 'idle', id: null, generation: 0 });
    expect(t.service.calls).toEqual([]);
    expect(t.media.openings).toEqual([]);
    expect(t.room.joins).toEqual([]);
    expect(t.clock.pending()).toBe(0);
  });

  it('goes live after start() and shows each phase', async () => {
    const t = await createTestSession();
    const { show, advance, stream, seen } = rig(t, { strict });
    show();
    await act(async () => void stream().start());
    await advance(2000);
    expect(screen.getByText('live')).toBeInTheDocument();
    expect(new Set(seen.map(({ phase }) => phase))).toContain('connecting');
    expect(stream().id).toBe('stream-1');
  });

  it('with autoStart is one stream', async () => {
    const t = await createTestSession();
    const { show, advance, stream } = rig(t, { strict });
    show({ autoStart: true });
    await advance(2000);
    expect(stream().phase).toBe('live');
    expect(t.service.count('create')).toBe(1);
    expect(t.media.openings).toHaveLength(1);
  });

  it('that unmounts lets go of everything after the grace', async () => {
    const t = await createTestSession();
    const { show, hide, advance } = rig(t, { strict });
    show({ autoStart: true });
    await advance(2000);
    hide();
    await advance(999);
    expect(t.service.liveStreams()).toHaveLength(1);
    await advance(1);
    t.verify();
    expect(t.service.count('delete')).toBe(1);
  });

  it('that unmounts while the create is in flight deletes what arrives', async () => {
    const t = await createTestSession();
    t.service.fault('create', { type: 'delay', ms: 5000 });
    const { show, hide, advance } = rig(t, { strict });
    show({ autoStart: true });
    await advance(100);
    hide();
    await advance(6000);
    expect(t.service.streams()).toHaveLength(1);
    t.verify();
  });

  it('may keep the stream when it unmounts', async () => {
    const t = await createTestSession();
    const { show, hide, advance } = rig(t, { strict });
    show({ autoStart: true, onUnmount: 'keep' });
    await advance(2000);
    hide();
    await advance(60_000);
    expect(t.service.liveStreams()).toHaveLength(1);
  });

  it('takes changed options with the next start', async () => {
    const t = await createTestSession();
    const { show, advance, stream } = rig(t, { strict });
    show({ publish: { maxBitrate: 100_000 } });
    show({ publish: { maxBitrate: 200_000 } });
    await act(async () => void stream().start());
    await advance(1000);
    expect(t.room.joins[0]?.encoding.maxBitrate).toBe(200_000);
  });

  it('switches to a changed source, and not to an equal one', async () => {
    const t = await createTestSession();
    const { show, advance } = rig(t, { strict });
    show({ autoStart: true, source: { type: 'camera' } });
    await advance(2000);
    show({ autoStart: true, source: { type: 'camera' } });
    await advance(10);
    expect(t.media.openings).toHaveLength(1);
    show({ autoStart: true, source: { type: 'test-pattern' } });
    await advance(10);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['Test pattern']);
    expect(t.service.count('create')).toBe(1);
  });
});

describe('useOvershootStream', () => {
  it('with a session of the app shows that one, and keeps it for those who come back in time', async () => {
    const t = await createTestSession('live');
    const { show, hide, advance, stream } = rig(t);
    show({ session: t.session });
    expect(stream()).toMatchObject({ phase: 'live', session: t.session });
    hide();
    await advance(500);
    show({ session: t.session });
    await advance(60_000);
    expect(stream()).toMatchObject({ phase: 'live', generation: 1 });
    expect(t.service.count('create')).toBe(1);
  });

  it('returns controls that never change, and a new object only when the state does', async () => {
    const t = await createTestSession();
    const { show, advance, stream } = rig(t);
    show();
    const before = stream();
    show();
    expect(stream()).toBe(before);
    await act(async () => void before.start());
    await advance(2000);
    const { start, stop, preview, setSource, session } = stream();
    expect({ start, stop, preview, setSource, session }).toEqual({
      start: before.start,
      stop: before.stop,
      preview: before.preview,
      setSource: before.setSource,
      session: before.session,
    });
  });

  it('does not render while a steady stream is renewed and polled', async () => {
    const t = await createTestSession('live');
    const { show, advance, seen } = rig(t);
    show({ session: t.session });
    const renders = seen.length;
    await advance(600_000);
    expect(t.service.count('keepalive')).toBeGreaterThan(3);
    expect(seen).toHaveLength(renders);
  });

  it('outside of a provider says what to do', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // React 18 in development throws it at the window as well.
    const swallow = (event: ErrorEvent): void => event.preventDefault();
    window.addEventListener('error', swallow);
    function Lost() {
      useOvershootStream();
      return null;
    }
    expect(() => render(<Lost />)).toThrow(expect.objectContaining({ code: 'missing-provider' }));
    expect(() => render(<Lost />)).toThrow('OvershootProvider');
    window.removeEventListener('error', swallow);
    silent.mockRestore();
  });
});

describe('OvershootProvider', () => {
  const Starter = () => {
    useOvershootStream({ autoStart: true });
    return null;
  };

  it('shows operations to the QueryClient of the app', async () => {
    const t = await createTestSession();
    const queryClient = new QueryClient();
    render(
      <QueryClientProvider client={queryClient}>
        <OvershootProvider client={t.client} platform={t.platform}>
          <Starter />
        </OvershootProvider>
      </QueryClientProvider>,
    );
    await act(() => t.advance(2000));
    expect(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ options }) => options.mutationKey),
    ).toEqual([['overshoot', 'create']]);
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
  });

  it('makes a QueryClient where there is none, and keeps it over renders', async () => {
    const t = await createTestSession();
    const tree = () => (
      <OvershootProvider client={t.client} platform={t.platform}>
        <Starter />
      </OvershootProvider>
    );
    const view = render(tree());
    await act(() => t.advance(2000));
    view.rerender(tree());
    await act(() => t.advance(10_000));
    expect(t.service.liveStreams()).toHaveLength(1);
    expect(t.service.count('create')).toBe(1);
  });
});
