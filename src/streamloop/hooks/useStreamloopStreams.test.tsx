import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { StreamloopAuth } from '../auth/StreamloopAuth.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { useStreamloopAccount } from './useStreamloopAccount.js';
import { useStreamloopControls } from './useStreamloopControls.js';
import { useStreamloopLiveStats } from './useStreamloopLiveStats.js';
import { type StreamloopReadinessState, useStreamloopReadiness } from './useStreamloopReadiness.js';
import {
  type StreamloopStreams,
  useStreamloopStreams,
  type UseStreamloopStreamsOptions,
} from './useStreamloopStreams.js';

let t: TestStreamloop = createTestStreamloop();
// After everything is gone (the last hook runs first): a change of focus has whoever is there ask.
afterEach(() => focusManager.setFocused(undefined));
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

const pass = (ms: number) => passTime(t, ms);

function show(children: React.ReactNode, auth?: StreamloopAuth) {
  return render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <StreamloopProvider client={t.client} clock={t.clock} random={t.random} {...(auth ? { auth } : {})}>
          {children}
        </StreamloopProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

describe('useStreamloopStreams', () => {
  const list = createLast<StreamloopStreams>();
  function List(options: UseStreamloopStreamsOptions) {
    const own = useStreamloopStreams(options);
    list.set(own);
    const { streams, hasMore, isPending, error } = own;
    return (
      <p>
        {[
          ...streams.map(({ id, state }) => `${id}:${state}`),
          hasMore && 'more',
          isPending && 'pending',
          error?.code,
        ]
          .filter(Boolean)
          .join(' ') || 'empty'}
      </p>
    );
  }
  const asked = () => t.fake.count('list');

  it('shows page after page', async () => {
    for (let i = 0; i < 5; i += 1) t.fake.addStream();
    show(<List limit={2} />);
    expect(screen.getByText('pending')).toBeInTheDocument();
    await pass(0);
    expect(screen.getByText('stream_1:draft stream_2:draft more')).toBeInTheDocument();
    t.fake.fault('list', { type: 'delay', ms: 1000 });
    act(() => void list.get().loadMore());
    await pass(100);
    expect(list.get().isLoadingMore).toBe(true);
    await pass(1000);
    act(() => void list.get().loadMore());
    await pass(0);
    expect(list.get()).toMatchObject({ hasMore: false, isLoadingMore: false });
    expect(list.get().streams).toHaveLength(5);
    await act(async () => list.get().loadMore());
    expect(asked()).toBe(3);
  });

  it('is asked again as often as the most lively stream in it wants', async () => {
    t.fake.addStream({ state: 'stopped' });
    const id = t.fake.addStream({ state: 'draft' });
    show(<List />);
    await pass(50_000);
    expect(asked()).toBe(1);
    await pass(11_000);
    expect(asked()).toBe(2);
    t.fake.setState(id, 'preparing');
    act(() => void list.get().refresh());
    await pass(2600);
    expect(asked()).toBe(4);
    for (let i = 0; i < 6; i += 1) await pass(2600);
    expect(screen.getByText('stream_1:stopped stream_2:active')).toBeInTheDocument();
  });

  it('asks for many in one request, and for none not at all', async () => {
    const ids = [t.fake.addStream(), t.fake.addStream({ state: 'active' })];
    t.fake.addStream();
    const view = show(<List ids={[...ids, 'stream_of_others']} />);
    await pass(0);
    expect(screen.getByText('stream_1:draft stream_2:active')).toBeInTheDocument();
    expect(asked()).toBe(1);
    view.unmount();
    show(<List ids={[]} />);
    await pass(100_000);
    expect(screen.getByText('empty')).toBeInTheDocument();
    expect(asked()).toBe(1);
  });

  it('keeps what it knows when it cannot ask, and stops where somebody has to act', async () => {
    t.fake.addStream({ state: 'active' });
    show(<List />);
    await pass(0);
    t.fake.fault('list', { type: 'fail', status: 403, code: 'WORKSPACE_FORBIDDEN' });
    await pass(18_000);
    expect(screen.getByText('stream_1:active workspace-forbidden')).toBeInTheDocument();
    expect(list.get().isStale).toBe(true);
    await pass(200_000);
    expect(asked()).toBe(2);
  });

  it('says so where nobody is signed in, and nothing of it where nothing is asked for', async () => {
    t.fake.addStream();
    t.fake.signOut();
    const view = show(<List />, t.auth);
    expect(screen.getByText('pending')).toBeInTheDocument();
    await pass(100);
    expect(screen.getByText('not-signed-in')).toBeInTheDocument();
    expect(list.get().isStale).toBe(true);
    view.unmount();
    const ofSome = show(<List ids={['stream_1']} />, t.auth);
    await pass(100);
    expect(screen.getByText('not-signed-in')).toBeInTheDocument();
    ofSome.unmount();
    show(<List ids={[]} />, t.auth);
    await pass(100);
    expect(screen.getByText('empty')).toBeInTheDocument();
    expect(asked()).toBe(0);
  });

  it('hears of a command at once', async () => {
    const id = t.fake.addStream();
    const start: (() => unknown)[] = [];
    function Start() {
      start.push(useStreamloopControls(id).start);
      return null;
    }
    show([<List key="list" />, <Start key="start" />]);
    await pass(0);
    act(() => void start[0]?.());
    await pass(100);
    expect(screen.getByText('stream_1:preparing')).toBeInTheDocument();
  });
});

describe('useStreamloopReadiness', () => {
  const readiness = createLast<StreamloopReadinessState>();
  function Show({ id }: { id: string | null }) {
    const own = useStreamloopReadiness(id);
    readiness.set(own);
    const { ready, issues, error } = own;
    return <p>{[String(ready), ...issues.map(({ code }) => code), error?.code].filter(Boolean).join(' ')}</p>;
  }

  it('is asked for only', async () => {
    const id = t.fake.addStream({ fields: { destinationID: null } });
    show(<Show id={id} />);
    await pass(100_000);
    await act(async () => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    expect(t.fake.calls).toEqual([]);
    t.fake.fault('readiness', { type: 'delay', ms: 1000 });
    act(() => void readiness.get().check());
    await pass(100);
    expect(readiness.get().pending).toBe(true);
    await pass(1000);
    expect(screen.getByText('false DESTINATION_MISSING')).toBeInTheDocument();
    expect(readiness.get().checkedAt).toEqual(expect.any(Number));
    t.fake.fault('readiness', { type: 'fail', status: 502, code: 'UPSTREAM_ERROR' });
    act(() => void readiness.get().check());
    await pass(100_000);
    expect(screen.getByText('false DESTINATION_MISSING upstream-error')).toBeInTheDocument();
    expect(t.fake.count('readiness')).toBe(2);
  });

  it('is nothing without a stream', async () => {
    show(<Show id={null} />);
    await act(async () => readiness.get().check());
    expect(screen.getByText('null')).toBeInTheDocument();
    expect(t.fake.calls).toEqual([]);
  });
});

describe('useStreamloopLiveStats', () => {
  function Show({ id }: { id: string | null }) {
    const { stats, isPending, error } = useStreamloopLiveStats(id);
    return (
      <p>
        {[stats?.lifecycle, stats?.concurrentViewers, isPending && 'pending', error?.code]
          .filter(Boolean)
          .join(' ') || 'none'}
      </p>
    );
  }

  it('are asked for once a minute, and none where there is no broadcast', async () => {
    const id = t.fake.addStream({ state: 'active' });
    show(<Show id={id} />);
    await pass(0);
    expect(screen.getByText('none')).toBeInTheDocument();
    t.fake.setStats(id, { lifecycle: 'LIVE', concurrentViewers: 12 });
    await pass(61_000);
    expect(screen.getByText('LIVE 12')).toBeInTheDocument();
    t.fake.fault('live-stats', { type: 'fail', status: 500, code: 'INTERNAL' });
    await pass(61_000);
    expect(screen.getByText('LIVE 12 internal')).toBeInTheDocument();
    expect(t.fake.count('live-stats')).toBe(3);
  });

  it('idle without a stream', async () => {
    show(<Show id={null} />);
    await pass(200_000);
    expect(screen.getByText('none')).toBeInTheDocument();
    expect(t.fake.calls).toEqual([]);
  });
});

describe('useStreamloopAccount', () => {
  function Show() {
    const { me, workspaces, error } = useStreamloopAccount();
    return <p>{[me?.defaultStreamDuration, ...workspaces.map(({ name }) => name), error?.code].join(' ')}</p>;
  }

  it('is asked for once by all, and again after a failure', async () => {
    t.fake.fault('me', { type: 'fail', status: 503, code: 'UNAVAILABLE' });
    show([<Show key="1" />, <Show key="2" />]);
    await pass(0);
    expect(screen.getAllByText('unavailable')).toHaveLength(2);
    await pass(31_000);
    expect(screen.getAllByText('0 Home Team')).toHaveLength(2);
    await pass(200_000);
    expect(t.fake.count('me')).toBe(2);
  });
});
