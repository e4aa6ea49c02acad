import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { streamloopStates } from '../states/streamloopStates.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type StreamloopStreamState, useStreamloopStream } from './useStreamloopStream.js';

let t: TestStreamloop = createTestStreamloop();
// After everything is gone (the last hook runs first): a change of focus has whoever is there ask.
afterEach(() => focusManager.setFocused(undefined));
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

const pass = (ms: number) => passTime(t, ms);

const last = createLast<StreamloopStreamState>();

function Show({ id }: { id: string | null }) {
  const stream = useStreamloopStream(id);
  last.set(stream);
  const can = [stream.canStart && 'start', stream.canStop && 'stop', stream.canCancel && 'cancel'];
  return (
    <p>
      {[stream.state, stream.phase, ...can, stream.isLive && 'live', stream.error?.code]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

const wrap = (children: ReactNode, queryClient = new QueryClient()): ReactNode => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
        {children}
      </StreamloopProvider>
    </QueryClientProvider>
  </StrictMode>
);

const asked = (): number => t.fake.count('get');
/** What only reads. */
const writes = () => t.fake.calls.filter(({ method }) => method !== 'GET');

describe('useStreamloopStream', () => {
  it('shows a stream on its way, looking often, then rarely, from one loop under StrictMode', async () => {
    const id = t.fake.addStream({ state: 'preparing' });
    const view = render(wrap(<Show id={id} />));
    expect(screen.getByText('loading')).toBeInTheDocument();
    await pass(0);
    expect(screen.getByText('preparing starting stop live')).toBeInTheDocument();
    expect(asked()).toBe(1);
    await pass(2600);
    expect(asked()).toBe(2);
    await pass(2600);
    expect(screen.getByText('activating starting stop live')).toBeInTheDocument();
    for (let i = 0; i < 5; i += 1) await pass(2600);
    expect(screen.getByText('active live stop live')).toBeInTheDocument();
    const before = asked();
    await pass(12_000);
    expect(asked()).toBe(before);
    await pass(6000);
    expect(asked()).toBe(before + 1);
    view.unmount();
    await pass(120_000);
    expect(asked()).toBe(before + 1);
    expect(writes()).toEqual([]);
    expect(t.fake.state(id)).toBe('active');
  });

  const expected = {
    draft: 'draft idle start',
    invalid: 'invalid error start',
    scheduled: 'scheduled waiting start cancel',
    preparing: 'preparing starting stop live',
    activating: 'activating starting stop live',
    active: 'active live stop live',
    failing: 'failing error',
    failed: 'failed error start',
    stopping: 'stopping stopping',
    stopped: 'stopped idle start',
  } satisfies Record<keyof typeof streamloopStates, string>;

  it.each(Object.entries(expected))('says what "%s" means', async (state, text) => {
    const id = t.fake.addStream({ state });
    render(wrap(<Show id={id} />));
    await pass(0);
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it.each([['warming-up', 'warming-up unknown'] as const, [null, 'unknown'] as const])(
    'offers nothing in the state %s, and looks on',
    async (state, text) => {
      const id = t.fake.addStream({ state });
      render(wrap(<Show id={id} />));
      await pass(0);
      expect(screen.getByText(text)).toBeInTheDocument();
      t.fake.setState(id, 'stopped');
      await pass(10_500);
      expect(screen.getByText('stopped idle start')).toBeInTheDocument();
    },
  );

  it.each(['404', 'null'])('says that a stream is gone (%s), and asks no more', async (how) => {
    const id = t.fake.addStream({ state: 'activating' });
    render(wrap(<Show id={id} />));
    await pass(0);
    if (how === '404') t.fake.deleteStream(id);
    else t.fake.fault('get', { type: 'null' }, Infinity);
    await pass(2600);
    expect(screen.getByText('gone stream-not-found')).toBeInTheDocument();
    expect(last.get()).toMatchObject({ state: null, stream: { id } });
    const before = asked();
    await pass(120_000);
    await act(async () => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await pass(0);
    expect(asked()).toBe(before);
  });

  it('keeps what it knows when it cannot ask, says that it is stale, and asks less and less', async () => {
    const id = t.fake.addStream({ state: 'activating' });
    t.fake.pace({ activatingMs: 600_000 });
    t.fake.setState(id, 'activating');
    render(wrap(<Show id={id} />));
    await pass(0);
    t.fake.fault('get', { type: 'fail', status: 502, code: 'UPSTREAM_ERROR' }, Infinity);
    await pass(2600);
    expect(screen.getByText('activating starting stop live upstream-error')).toBeInTheDocument();
    expect(last.get().isStale).toBe(true);
    const times: number[] = [];
    for (let second = 0; second < 200; second += 1) {
      const before = asked();
      await pass(1000);
      if (asked() > before) times.push(second);
    }
    const gaps = times.map((at, i) => at - (times[i - 1] ?? 0));
    expect(gaps.slice(1, 4).map((gap, i) => gap / (gaps[i] ?? 1) > 1.5)).toEqual([true, true, true]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(61);
    t.fake.mend();
    await pass(60_000);
    expect(screen.getByText('activating starting stop live')).toBeInTheDocument();
    expect(last.get().isStale).toBe(false);
  });

  it('waits as long as a 429 says, also when somebody comes back to the page', async () => {
    const id = t.fake.addStream({ state: 'active' });
    t.fake.fault('get', { type: 'fail', status: 429, code: 'RATE_LIMITED', retryAfterSeconds: 40 });
    render(wrap(<Show id={id} />));
    await pass(0);
    expect(screen.getByText('loading rate-limited')).toBeInTheDocument();
    await pass(39_000);
    await act(async () => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    expect(asked()).toBe(1);
    await pass(2000);
    expect(screen.getByText('active live stop live')).toBeInTheDocument();
  });

  it.each([
    [401, 'UNAUTHENTICATED', 'unauthenticated'],
    [403, 'INSUFFICIENT_SCOPE', 'insufficient-scope'],
  ])('stops at %s, until somebody asks', async (status, code, shown) => {
    const id = t.fake.addStream();
    t.fake.fault('get', { type: 'fail', status, code });
    render(wrap(<Show id={id} />));
    await pass(0);
    expect(screen.getByText(`loading ${shown}`)).toBeInTheDocument();
    await pass(300_000);
    expect(asked()).toBe(1);
    void last.get().refresh();
    await pass(0);
    expect(screen.getByText('draft idle start')).toBeInTheDocument();
  });

  it('asks nothing while the page is hidden, and at once when it is seen again', async () => {
    const id = t.fake.addStream({ state: 'activating' });
    render(wrap(<Show id={id} />));
    await pass(0);
    focusManager.setFocused(false);
    await pass(60_000);
    expect(asked()).toBe(1);
    await act(async () => focusManager.setFocused(true));
    await pass(0);
    expect(screen.getByText('active live stop live')).toBeInTheDocument();
    expect(asked()).toBe(2);
  });

  it('idles without an id, and drops what comes late for another one', async () => {
    const first = t.fake.addStream({ state: 'active' });
    const second = t.fake.addStream({ state: 'draft' });
    t.fake.fault('get', { type: 'delay', ms: 5000 });
    const queryClient = new QueryClient();
    const view = render(wrap(<Show id={null} />, queryClient));
    await pass(60_000);
    expect(screen.getByText('none')).toBeInTheDocument();
    expect(asked()).toBe(0);
    view.rerender(wrap(<Show id={first} />, queryClient));
    await pass(100);
    view.rerender(wrap(<Show id={second} />, queryClient));
    await pass(100);
    expect(screen.getByText('draft idle start')).toBeInTheDocument();
    await pass(6000);
    expect(screen.getByText('draft idle start')).toBeInTheDocument();
    expect(t.fake.calls.find(({ id }) => id === first)?.outcome).toBe('aborted');
  });

  it('never asks twice at once', async () => {
    const id = t.fake.addStream({ state: 'activating' });
    t.fake.fault('get', { type: 'hang' });
    render(wrap(<Show id={id} />));
    await pass(7000);
    expect(asked()).toBe(1);
    await pass(12_000);
    expect(asked()).toBe(2);
  });

  it('is one question for fifty components, whatever the app has set for all queries', async () => {
    const id = t.fake.addStream({ state: 'active' });
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
          refetchInterval: 10,
          notifyOnChangeProps: [],
          staleTime: Infinity,
        },
      },
    });
    render(
      wrap(
        Array.from({ length: 50 }, (_, i) => <Show key={i} id={id} />),
        queryClient,
      ),
    );
    await pass(0);
    expect(screen.getAllByText('active live stop live')).toHaveLength(50);
    await pass(10_000);
    expect(asked()).toBe(1);
    t.fake.fault('get', { type: 'fail', status: 500, code: 'INTERNAL' });
    await pass(8000);
    expect(screen.getAllByText('active live stop live internal')).toHaveLength(50);
  });

  it('goes on after the cache was cleared', async () => {
    const id = t.fake.addStream({ state: 'preparing' });
    const queryClient = new QueryClient();
    render(wrap(<Show id={id} />, queryClient));
    await pass(0);
    act(() => queryClient.clear());
    await pass(5000);
    await pass(3000);
    expect(screen.getByText('activating starting stop live')).toBeInTheDocument();
  });

  it('makes a QueryClient where there is none, and asks nothing on a server', async () => {
    const id = t.fake.addStream();
    const alone = (
      <StreamloopProvider client={t.client}>
        <Show id={id} />
      </StreamloopProvider>
    );
    expect(renderToString(alone)).toContain('loading');
    expect(asked()).toBe(0);
    render(alone);
    await pass(0);
    expect(screen.getByText('draft idle start')).toBeInTheDocument();
  });

  it('says which provider is missing', () => {
    expect(() => renderToString(<Show id={null} />)).toThrow(
      expect.objectContaining({ code: 'missing-provider' }),
    );
  });
});
