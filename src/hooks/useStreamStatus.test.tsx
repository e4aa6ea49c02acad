import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler, type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestSession, type TestSession } from '../testing/index.js';
import { OvershootProvider } from './OvershootProvider.js';
import { useFrameAge } from './useFrameAge.js';
import { useLeaseCountdown } from './useLeaseCountdown.js';
import { useMediaDevices } from './useMediaDevices.js';
import { useOvershootStream } from './useOvershootStream.js';
import { useStreamStatus } from './useStreamStatus.js';

afterEach(() => {
  cleanup();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

const wrap = (t: TestSession, children: ReactNode, queryClient = new QueryClient()): ReactNode => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <OvershootProvider client={t.client} platform={t.platform}>
        {children}
      </OvershootProvider>
    </QueryClientProvider>
  </StrictMode>
);

describe('useStreamStatus of a session', () => {
  it('costs one request at a time, however many components ask', async () => {
    const alone = await createTestSession('live');
    const crowded = await createTestSession('live');
    function Fps() {
      const status = useStreamStatus(crowded);
      return <i>{status.data?.recentFps}</i>;
    }
    render(
      wrap(
        crowded,
        Array.from({ length: 50 }, (_, i) => <Fps key={i} />),
      ),
    );
    const before = [alone, crowded].map((t) => t.service.count('status'));
    await act(() => crowded.advance(60_000));
    await alone.advance(60_000);
    const asked = [alone, crowded].map((t, i) => t.service.count('status') - (before[i] ?? 0));
    expect(asked).toEqual([12, 12]);
    expect(screen.getAllByText('15')).toHaveLength(50);
  });

  it('keeps the last answer when polls fail, and says that it is stale', async () => {
    const t = await createTestSession('status-stale');
    function Show() {
      const { data, error, isStale } = useStreamStatus(t);
      return <p>{`${data?.state} ${error?.code} ${isStale}`}</p>;
    }
    render(wrap(t, <Show />));
    expect(screen.getByText('active server-error true')).toBeInTheDocument();
  });
});

describe('useStreamStatus of an id', () => {
  function Show({ id }: { id: string }) {
    const { data, error } = useStreamStatus(id);
    return <p>{`${data?.state ?? 'none'} ${error?.code ?? 'fine'}`}</p>;
  }
  /** The observer polls by TanStack's own timers. */
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('observes every five seconds until the end, and never renews or deletes', async () => {
    const t = await createTestSession('live');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const before = t.service.count('status');
    const calls = t.service.calls.length;
    const view = render(wrap(t, <Show id="stream-1" />));
    await pass(0);
    expect(screen.getByText('active fine')).toBeInTheDocument();
    await pass(20_000);
    expect(t.service.count('status')).toBe(before + 5);
    t.service.end('stream-1', 'reaped');
    await pass(5000);
    expect(screen.getByText('ended fine')).toBeInTheDocument();
    const asked = t.service.count('status');
    await pass(60_000);
    expect(t.service.count('status')).toBe(asked);
    view.unmount();
    await pass(60_000);
    const own = t.service.calls.slice(calls).map(({ operation }) => operation);
    expect(own.filter((operation) => operation === 'delete')).toEqual([]);
  });

  it('stops when the service does not know the stream', async () => {
    const t = await createTestSession();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    render(wrap(t, <Show id="stream-of-somebody" />));
    await pass(0);
    expect(screen.getByText('none stream-not-found')).toBeInTheDocument();
    const asked = t.service.count('status');
    await pass(60_000);
    expect(t.service.count('status')).toBe(asked);
  });

  it('keeps on after other errors', async () => {
    const t = await createTestSession('live');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    t.service.fault('status', { type: 'fail', code: 'server-error', status: 500 });
    render(wrap(t, <Show id="stream-1" />));
    await pass(0);
    expect(screen.getByText('none server-error')).toBeInTheDocument();
    await pass(10_000);
    expect(screen.getByText('active fine')).toBeInTheDocument();
  });

  it('is one request for fifty components, and takes no defaults of the app', async () => {
    const t = await createTestSession('live');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const queryClient = new QueryClient({
      defaultOptions: {
        queries: {
          enabled: false,
          select: () => 'selected',
          retry: 5,
          networkMode: 'online',
          throwOnError: true,
          placeholderData: { placed: true },
          initialData: { restored: true },
          refetchOnMount: false,
          notifyOnChangeProps: [],
          staleTime: Infinity,
        },
      },
    });
    const before = t.service.count('status');
    render(
      wrap(
        t,
        Array.from({ length: 50 }, (_, i) => <Show key={i} id="stream-1" />),
        queryClient,
      ),
    );
    await pass(0);
    expect(screen.getAllByText('active fine')).toHaveLength(50);
    expect(t.service.count('status')).toBe(before + 1);
    await pass(5000);
    expect(t.service.count('status')).toBe(before + 2);
  });
});

describe('what ticks', () => {
  it('renders only the leaf that shows it, once a second', async () => {
    const t = await createTestSession('live');
    await t.advance(500);
    const renders: Record<string, number> = {};
    const count = (id: string) => (renders[id] = (renders[id] ?? 0) + 1);
    const Countdown = () => {
      const seconds = useLeaseCountdown(t);
      return <p>{`${seconds} s left`}</p>;
    };
    const Age = () => {
      const seconds = useFrameAge(t);
      return <p>{`${seconds} s old`}</p>;
    };
    function Parent() {
      useOvershootStream({ session: t.session });
      count('parent');
      return (
        <>
          <Profiler id="countdown" onRender={count}>
            <Countdown />
          </Profiler>
          <Profiler id="age" onRender={count}>
            <Age />
          </Profiler>
        </>
      );
    }
    render(
      <OvershootProvider client={t.client} platform={t.platform}>
        <Parent />
      </OvershootProvider>,
    );
    expect(screen.getByText('268 s left')).toBeInTheDocument();
    expect(screen.getByText('0 s old')).toBeInTheDocument();
    const mounted = { ...renders };
    // One act each: React 18 renders once for all that happens in one.
    for (let second = 0; second < 10; second += 1) await act(() => t.advance(1000));
    expect(screen.getByText('258 s left')).toBeInTheDocument();
    const during = Object.fromEntries(
      Object.entries(renders).map(([id, number]) => [id, number - (mounted[id] ?? 0)]),
    );
    expect(during).toEqual({ parent: 0, countdown: 10, age: 0 });
  });

  it('is null where there is nothing to show', async () => {
    const t = await createTestSession();
    const Both = () => <p>{`${useLeaseCountdown(t)} ${useFrameAge(t)}`}</p>;
    render(<Both />);
    expect(screen.getByText('null null')).toBeInTheDocument();
    expect(t.clock.pending()).toBeLessThanOrEqual(1);
  });

  it('grows old when answers are overdue', async () => {
    const t = await createTestSession('status-stale');
    const Age = () => <p>{`${useFrameAge(t)} s`}</p>;
    render(<Age />);
    await act(() => t.advance(1000));
    expect(Number.parseInt(screen.getByText(/s$/).textContent, 10)).toBeGreaterThanOrEqual(15);
  });
});

describe('useMediaDevices', () => {
  function List({ t }: { t: TestSession }) {
    return (
      <p>
        {useMediaDevices(t)
          .map(({ label }) => label)
          .join(', ') || 'none'}
      </p>
    );
  }

  it('is empty until the person has allowed a camera, then follows what is plugged in', async () => {
    const t = await createTestSession('idle', { media: { permission: 'prompt' } });
    render(<List t={t} />);
    await act(() => t.advance(0));
    expect(screen.getByText('none')).toBeInTheDocument();
    await act(() => t.session.preview());
    expect(screen.getByText('Built-in camera, USB camera')).toBeInTheDocument();
    await act(async () => t.media.unplug('camera-usb'));
    expect(screen.getByText('Built-in camera')).toBeInTheDocument();
    await act(async () => t.media.plug({ deviceId: 'camera-3', label: 'Third' }));
    expect(screen.getByText('Built-in camera, Third')).toBeInTheDocument();
  });
});

it('a stream known by its id that has ended is asked for no more, and shown to those who come later', async () => {
  const t = await createTestSession('live');
  const id = t.session.getSnapshot().id ?? '';
  t.service.end(id, 'expired');
  const queryClient = new QueryClient();
  function State() {
    const { data, error, isStale } = useStreamStatus(id);
    return <i>{`${data?.state} ${error?.code} ${isStale}`}</i>;
  }
  const view = render(wrap(t, <State />, queryClient));
  await act(() => t.advance(100));
  const asked = t.service.count('status');
  await act(async () => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await t.advance(100);
  });
  view.rerender(wrap(t, [<State key="1" />, <State key="2" />], queryClient));
  await act(() => t.advance(100));
  expect(screen.getAllByText('ended undefined false')).toHaveLength(2);
  expect(t.service.count('status')).toBe(asked);
});
