import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { useStreamloopControls } from './useStreamloopControls.js';
import { useStreamloopStream } from './useStreamloopStream.js';

let t: TestStreamloop = createTestStreamloop();
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

type Shown = ReturnType<typeof useStreamloopStream> & {
  controls: ReturnType<typeof useStreamloopControls>;
};
const shown = createLast<Shown>();

function Show({ id }: { id: string }) {
  const stream = useStreamloopStream(id);
  const controls = useStreamloopControls(id);
  shown.set({ ...stream, controls });
  return null;
}

const pass = (ms: number) => passTime(t, ms);

async function show(state: string, fields: Record<string, unknown> = {}): Promise<string> {
  const id = t.fake.addStream({ state, fields });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
        <Show id={id} />
      </StreamloopProvider>
    </QueryClientProvider>,
  );
  await pass(0);
  return id;
}

const click = async (command: 'start' | 'stop' | 'cancel') => {
  const { controls } = shown.get();
  act(() => void controls[command]());
  await pass(100);
};

/** States that are seen, without those in a row, until nothing has changed for a while. */
async function statesSeen(ms: number): Promise<(string | null)[]> {
  const seen = [shown.get().state];
  for (let left = ms; left > 0; left -= 500) {
    await pass(500);
    const { state } = shown.get();
    if (state !== seen.at(-1)) seen.push(state);
  }
  return seen;
}

const at = (ms: number): string => new Date(t.clock.now() + ms).toISOString();

describe('a stream as the hooks show it', () => {
  it.each(['draft', 'scheduled', 'stopped', 'failed', 'invalid'])('starts from "%s"', async (state) => {
    await show(state);
    expect(shown.get().canStart).toBe(true);
    await click('start');
    expect(shown.get().controls.outcome).toEqual({ type: 'accepted', command: 'start' });
    expect(await statesSeen(20_000)).toEqual(['preparing', 'activating', 'active']);
    expect(shown.get()).toMatchObject({ phase: 'live', isLive: true, canStop: true });
  });

  it.each(['preparing', 'activating', 'active'])('needs no start in "%s"', async (state) => {
    await show(state);
    await click('start');
    expect(shown.get().controls.outcome).toEqual({ type: 'no-op', command: 'start' });
    expect(t.fake.effects.started).toBe(0);
  });

  it.each(['stopping', 'failing'])('cannot be started in "%s", and says why', async (state) => {
    await show(state);
    expect(shown.get()).toMatchObject({ canStart: false, canStop: false });
    await click('start');
    expect(shown.get().controls.outcome).toMatchObject({
      type: 'failed',
      error: { code: 'stream-illegal-transition' },
    });
    expect(t.fake.effects.started).toBe(0);
  });

  it('may be activated without having been prepared', async () => {
    const id = await show('draft');
    t.fake.setState(id, 'activating');
    act(() => void shown.get().refresh());
    expect(await statesSeen(20_000)).toEqual(['draft', 'activating', 'active']);
  });

  it('goes off when the credits run out, and cannot be started without', async () => {
    await show('active');
    t.fake.setCredits(0);
    expect((await statesSeen(30_000)).at(-1)).toBe('stopped');
    await click('start');
    expect(shown.get().controls.outcome).toMatchObject({
      type: 'failed',
      error: { code: 'insufficient-credits' },
    });
    expect(shown.get().state).toBe('stopped');
  });

  it('is invalid where the checks do not let it through, though the answer was 200', async () => {
    await show('draft', { destinationID: null });
    await click('start');
    expect(shown.get()).toMatchObject({ state: 'invalid', phase: 'error', canStart: true });
    expect(shown.get().controls.outcome).toMatchObject({ type: 'refused' });
  });

  it.each(['preparing', 'activating', 'active'])('stops from "%s"', async (state) => {
    await show(state);
    expect(shown.get()).toMatchObject({ canStop: true, canStart: false });
    await click('stop');
    expect(await statesSeen(10_000)).toEqual(['stopping', 'stopped']);
    expect(shown.get()).toMatchObject({ phase: 'idle', canStart: true, canStop: false });
  });

  it('goes live by itself when its window opens, and off when it ends', async () => {
    // Long enough to be seen by somebody who looks every 17 seconds.
    t.fake.pace({ stoppingMs: 25_000 });
    await show('scheduled', { scheduleStartAt: at(30_000), scheduleEndAt: at(90_000) });
    expect(shown.get()).toMatchObject({ phase: 'waiting', canCancel: true });
    const seen = await statesSeen(150_000);
    expect(seen.filter((state) => state !== 'preparing' && state !== 'activating')).toEqual([
      'scheduled',
      'active',
      'stopping',
      'stopped',
    ]);
  });

  it('is a draft again when its schedule is cancelled', async () => {
    await show('scheduled', { scheduleStartAt: at(3_600_000) });
    await click('cancel');
    expect(shown.get()).toMatchObject({ state: 'draft', canCancel: false });
    expect(await statesSeen(100_000)).toEqual(['draft']);
  });

  it('ends by itself after its duration', async () => {
    await show('active', { streamDuration: 60 });
    expect((await statesSeen(90_000)).at(-1)).toBe('stopped');
  });

  it('fails by itself, and can be started again', async () => {
    t.fake.pace({ failingMs: 25_000 });
    const id = await show('active');
    t.fake.setState(id, 'failing');
    expect(await statesSeen(60_000)).toEqual(['active', 'failing', 'failed']);
    expect(shown.get()).toMatchObject({ phase: 'error', canStart: true });
  });

  it('shows a word that nobody knows, and what follows on it', async () => {
    const id = await show('preparing');
    t.fake.setState(id, 'reticulating');
    expect(await statesSeen(3000)).toEqual(['preparing', 'reticulating']);
    expect(shown.get()).toMatchObject({ phase: 'unknown', canStart: false, canStop: false });
    t.fake.setState(id, 'active');
    expect(await statesSeen(11_000)).toEqual(['reticulating', 'active']);
  });
});
