import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { ControlOutcome } from '../streams/ControlOutcome.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type StreamloopControlsState, useStreamloopControls } from './useStreamloopControls.js';
import { useStreamloopStream } from './useStreamloopStream.js';

let t: TestStreamloop = createTestStreamloop();
const controls = createLast<StreamloopControlsState>();
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

const pass = (ms: number) => passTime(t, ms);

function Control({ id }: { id: string | null }) {
  const { phase } = useStreamloopStream(id);
  const own = useStreamloopControls(id);
  controls.set(own);
  const { pending, outcome } = own;
  return (
    <p>
      {[phase, pending && `${pending}…`, outcome && `${outcome.command} ${outcome.type}`]
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

const show = async (id: string | null, queryClient?: QueryClient) => {
  const view = render(wrap(<Control id={id} />, queryClient));
  await pass(0);
  return view;
};

type Command = 'start' | 'stop' | 'cancel' | 'remove' | 'again';

/** A click, and what came of it by then. */
const click = async (command: Command, ms = 100): Promise<ControlOutcome | null | undefined> => {
  const settled: (ControlOutcome | null)[] = [];
  const own = controls.get();
  act(() => void own[command]().then((outcome) => settled.push(outcome)));
  await pass(ms);
  return settled[0];
};

describe('useStreamloopControls', () => {
  it('takes a stream through everything, and shows it at once', async () => {
    const id = t.fake.addStream();
    await show(id);
    expect(await click('start')).toEqual({ type: 'accepted', command: 'start' });
    expect(screen.getByText('starting start accepted')).toBeInTheDocument();
    for (let i = 0; i < 6; i += 1) await pass(2600);
    expect(screen.getByText('live start accepted')).toBeInTheDocument();
    await click('stop');
    expect(screen.getByText('stopping stop accepted')).toBeInTheDocument();
    for (let i = 0; i < 3; i += 1) await pass(2600);
    expect(screen.getByText('idle stop accepted')).toBeInTheDocument();
    act(() => void controls.get().schedule({ scheduleStartAt: '2026-06-01T00:00:00Z' }));
    await pass(100);
    expect(screen.getByText('waiting schedule accepted')).toBeInTheDocument();
    await click('cancel');
    expect(screen.getByText('idle cancel accepted')).toBeInTheDocument();
    await click('remove');
    expect(screen.getByText('gone remove accepted')).toBeInTheDocument();
    expect(t.fake.effects).toEqual({
      created: 0,
      started: 1,
      stopped: 1,
      scheduled: 1,
      cancelled: 1,
      deleted: 1,
    });
  });

  it('draws a new key for each click: start, stop and start again starts twice', async () => {
    const id = t.fake.addStream();
    t.fake.pace({ stoppingMs: 1000 });
    await show(id);
    await click('start');
    await click('stop', 2000);
    await click('start');
    expect(t.fake.effects.started).toBe(2);
    const keys = t.fake.calls.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('is one start for a double click, also from two components; another command is busy', async () => {
    const id = t.fake.addStream();
    t.fake.fault('start', { type: 'delay', ms: 1000 });
    await show(id);
    const outcomes: (ControlOutcome | undefined)[] = [];
    const own = controls.get();
    act(() => {
      for (const command of ['start', 'start', 'stop'] as const)
        void own[command]().then((outcome) => outcomes.push(outcome));
    });
    await pass(100);
    expect(screen.getByText('idle start…')).toBeInTheDocument();
    expect(outcomes).toEqual([{ type: 'busy', command: 'stop' }]);
    await pass(1500);
    expect(outcomes.slice(1)).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'accepted', command: 'start' })),
    );
    expect(t.fake.count('start')).toBe(1);
    expect(t.fake.count('stop')).toBe(0);
  });

  it('says that a start was refused by the checks, by a guard, and for want of credits', async () => {
    const id = t.fake.addStream();
    await show(id);
    t.fake.refuse('invalid');
    expect(await click('start')).toMatchObject({ type: 'refused', error: { code: 'start-refused' } });
    expect(screen.getByText('error start refused')).toBeInTheDocument();
    t.fake.refuse('guard');
    expect(await click('start')).toMatchObject({
      type: 'failed',
      error: { code: 'stream-guard-failed', reason: 'destination_not_ready' },
    });
    t.fake.setCredits(0);
    expect(await click('start')).toMatchObject({ type: 'failed', error: { code: 'insufficient-credits' } });
    t.fake.setCredits(null);
    expect(await click('start')).toMatchObject({ type: 'accepted' });
    expect(t.fake.effects.started).toBe(1);
  });

  it('has nothing to do where somebody else was faster', async () => {
    const id = t.fake.addStream();
    await show(id);
    t.fake.setState(id, 'active');
    expect(await click('start')).toEqual({ type: 'no-op', command: 'start' });
    expect(screen.getByText('live start no-op')).toBeInTheDocument();
    t.fake.setState(id, 'stopped');
    expect(await click('stop')).toEqual({ type: 'no-op', command: 'stop' });
    expect(await click('cancel')).toEqual({ type: 'no-op', command: 'cancel' });
    t.fake.deleteStream(id);
    expect(await click('remove')).toEqual({ type: 'accepted', command: 'remove' });
  });

  it.each(['stopping', 'failing', 'warming-up'])('fails to start from "%s", and says why', async (state) => {
    const id = t.fake.addStream();
    t.fake.pace({ stoppingMs: 600_000, failingMs: 600_000 });
    await show(id);
    t.fake.setState(id, state);
    expect(await click('start')).toMatchObject({
      type: 'failed',
      error: { code: 'stream-illegal-transition' },
    });
  });

  it('does nothing without a stream', async () => {
    await show(null);
    expect(await click('start')).toMatchObject({ type: 'failed', error: { code: 'invalid-option' } });
    expect(await click('again')).toBeNull();
    expect(t.fake.calls).toEqual([]);
  });
});

describe('when an answer is lost', () => {
  it('a start happens once: it is repeated with its own key', async () => {
    const id = t.fake.addStream();
    t.fake.fault('start', { type: 'lose-answer' });
    await show(id);
    expect(await click('start', 3000)).toEqual({ type: 'accepted', command: 'start' });
    const starts = t.fake.calls.filter(({ operation }) => operation === 'start');
    expect(starts.map(({ outcome }) => outcome)).toEqual(['lost', 'replayed']);
    expect(new Set(starts.map(({ key }) => key)).size).toBe(1);
    expect(t.fake.effects.started).toBe(1);
  });

  it('for good, the stream itself tells that it has started', async () => {
    const id = t.fake.addStream();
    t.fake.fault('start', { type: 'lose-answer' }, Infinity);
    await show(id);
    expect(await click('start', 40_000)).toEqual({ type: 'accepted', command: 'start' });
    expect(t.fake.effects.started).toBe(1);
  });

  it.each(['again', 'start'] as const)('and nothing is known, "%s" sends the very same', async (command) => {
    const id = t.fake.addStream();
    await show(id);
    t.fake.fault('start', { type: 'network' }, Infinity);
    t.fake.fault('get', { type: 'network' }, Infinity);
    expect(await click('start', 40_000)).toMatchObject({
      type: 'unknown',
      error: { code: 'outcome-unknown' },
    });
    t.fake.mend();
    expect(controls.get().mayRepeat()).toBe(true);
    expect(await click(command, 3000)).toMatchObject({ type: 'accepted' });
    const starts = t.fake.calls.filter(({ operation }) => operation === 'start');
    expect(starts.length).toBeGreaterThan(2);
    expect(new Set(starts.map(({ key }) => key)).size).toBe(1);
    expect(t.fake.effects.started).toBe(1);
    expect(controls.get().mayRepeat()).toBe(false);
    expect(await click('again')).toBeNull();
  });

  it.each(['again', 'start'] as const)('and much time has passed, "%s" is a new click', async (command) => {
    // The old answer would start nothing.
    const id = t.fake.addStream();
    await show(id);
    t.fake.fault('start', { type: 'lose-answer' }, Infinity);
    t.fake.fault('get', { type: 'network' }, Infinity);
    expect(await click('start', 40_000)).toMatchObject({ type: 'unknown' });
    t.fake.mend();
    t.fake.setState(id, 'stopped');
    await t.advance(600_000);
    expect(controls.get().mayRepeat()).toBe(false);
    expect(await click(command)).toMatchObject({ type: 'accepted', command: 'start' });
    expect(t.fake.effects.started).toBe(2);
    expect(t.fake.state(id)).toBe('preparing');
  });

  it('another command takes the place of one that nobody knows about', async () => {
    const id = t.fake.addStream({ state: 'active' });
    await show(id);
    t.fake.fault('stop', { type: 'network' }, Infinity);
    expect(await click('stop', 40_000)).toMatchObject({ type: 'unknown' });
    t.fake.mend();
    await click('remove');
    expect(await click('again')).toBeNull();
  });

  it('of a deletion, it is asked for again, and what is gone is done', async () => {
    const id = t.fake.addStream();
    t.fake.fault('delete', { type: 'lose-answer' });
    await show(id);
    expect(await click('remove', 3000)).toEqual({ type: 'accepted', command: 'remove' });
    expect(t.fake.effects.deleted).toBe(1);
  });
});

it('without a network nothing is sent, and nothing follows by itself when there is one again', async () => {
  const id = t.fake.addStream();
  await show(id);
  t.setOnline(false);
  expect(await click('start')).toMatchObject({ type: 'failed', error: { code: 'offline' } });
  await pass(120_000);
  t.setOnline(true);
  const before = t.fake.count('get');
  await act(async () => {
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
  });
  await pass(120_000);
  expect(t.fake.count('get')).toBeGreaterThan(before);
  expect(t.fake.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
});

describe('mounting and unmounting', () => {
  it('send nothing, and a command on its way finishes', async () => {
    const id = t.fake.addStream({ state: 'active' });
    const queryClient = new QueryClient();
    const view = await show(id, queryClient);
    await pass(60_000);
    expect(t.fake.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
    t.fake.fault('stop', { type: 'delay', ms: 2000 });
    await click('stop');
    view.rerender(wrap(null, queryClient));
    await pass(3000);
    expect(t.fake.effects.stopped).toBe(1);
    view.rerender(wrap(<Control id={id} />, queryClient));
    await pass(0);
    expect(screen.getByText('stopping stop accepted')).toBeInTheDocument();
    act(() => controls.get().reset());
    expect(screen.getByText('stopping')).toBeInTheDocument();
  });

  it('keep the functions', async () => {
    const id = t.fake.addStream();
    await show(id);
    const { start, stop, schedule, cancel, remove, again, mayRepeat, reset } = controls.get();
    await click('start');
    expect(controls.get()).toMatchObject({ start, stop, schedule, cancel, remove, again, mayRepeat, reset });
  });
});

describe('in the cache of the app', () => {
  it('commands are records, whatever the app has set and does there', async () => {
    const id = t.fake.addStream();
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: {
          retry: 5,
          networkMode: 'online',
          throwOnError: true,
          onMutate: () => new Promise(() => undefined),
          onError: () => {
            throw new Error('Of the app.');
          },
        },
      },
    });
    queryClient.getMutationCache().config.onMutate = () => new Promise(() => undefined);
    await show(id, queryClient);
    expect(await click('start')).toMatchObject({ type: 'accepted' });
    act(() => queryClient.clear());
    t.fake.refuse('guard');
    expect(await click('stop')).toMatchObject({ type: 'accepted' });
    expect(queryClient.getMutationCache().findAll({ mutationKey: ['streamloop', 'stop'] })).toHaveLength(1);
  });

  it('a clear while a command is on its way does no harm', async () => {
    const id = t.fake.addStream();
    const queryClient = new QueryClient();
    t.fake.fault('start', { type: 'delay', ms: 1000 });
    await show(id, queryClient);
    await click('start');
    act(() => queryClient.clear());
    await pass(2000);
    expect(controls.get().outcome).toEqual({ type: 'accepted', command: 'start' });
    expect(t.fake.effects.started).toBe(1);
  });

  it('what failed looks so, and no key is in it', async () => {
    const id = t.fake.addStream();
    const queryClient = new QueryClient();
    await show(id, queryClient);
    t.fake.refuse('guard');
    await click('start');
    const [mutation] = queryClient.getMutationCache().findAll({ mutationKey: ['streamloop', 'start'] });
    expect(mutation?.state).toMatchObject({ status: 'error', error: { code: 'stream-guard-failed' } });
    const key = t.fake.calls.find(({ operation }) => operation === 'start')?.key ?? 'none';
    expect(JSON.stringify(mutation?.state)).not.toContain(key);
  });
});
