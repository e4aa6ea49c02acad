import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type StreamloopControlsState, useStreamloopControls } from './useStreamloopControls.js';
import { type UpdateStreamloopStream, useUpdateStreamloopStream } from './useUpdateStreamloopStream.js';

// The window of a stream is set by a command and by a change of its fields: the old answer of one says nothing after the other.

let t: TestStreamloop = createTestStreamloop();
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

const shown = createLast<{ controls: StreamloopControlsState; form: UpdateStreamloopStream }>();

function Page({ id }: { id: string }) {
  shown.set({ controls: useStreamloopControls(id), form: useUpdateStreamloopStream(id) });
  return null;
}

const show = (): void => {
  const id = t.fake.addStream();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
        <Page id={id} />
      </StreamloopProvider>
    </QueryClientProvider>,
  );
};

const monday = { scheduleStartAt: '2026-06-01T00:00:00Z' };
const tuesday = { scheduleStartAt: '2026-06-02T00:00:00Z' };

const send = async (run: () => Promise<unknown>, ms = 100): Promise<void> => {
  act(() => void run());
  await passTime(t, ms);
};
const schedule = (): Promise<unknown> => shown.get().controls.schedule(monday);
const cancel = (): Promise<unknown> => shown.get().controls.cancel();
const update = (): Promise<unknown> => shown.get().form.update(tuesday);

/** Sent until nobody knows what came of it; the service has done it. */
const lose = async (operation: 'schedule' | 'update', run: () => Promise<unknown>): Promise<void> => {
  t.fake.fault(operation, { type: 'lose-answer' }, Infinity);
  await send(run, 40_000);
  t.fake.mend();
};
const keysOf = (operation: string): number =>
  new Set(t.fake.calls.filter((call) => call.operation === operation).map(({ key }) => key)).size;

it('a schedule without an answer is sent with its own key again', async () => {
  show();
  await lose('schedule', schedule);
  expect(shown.get().controls.outcome?.type).toBe('unknown');
  await send(schedule);
  expect(keysOf('schedule')).toBe(1);
});

it('and is a new wish after a change of the stream', async () => {
  show();
  await lose('schedule', schedule);
  await send(update);
  await send(() => shown.get().controls.again());
  expect(keysOf('schedule')).toBe(2);
  expect(shown.get().controls.outcome?.type).toBe('accepted');
});

it('also where the stream was changed while the schedule was on its way', async () => {
  show();
  t.fake.fault('schedule', { type: 'lose-answer' }, Infinity);
  await send(schedule);
  await send(update, 40_000);
  expect(shown.get().controls.outcome?.type).toBe('unknown');
  t.fake.mend();
  await send(schedule);
  expect(keysOf('schedule')).toBe(2);
});

it.each([
  ['a schedule', schedule],
  ['a cancelled schedule', cancel],
])('a change without an answer is a new wish after %s', async (_, run) => {
  show();
  await lose('update', update);
  expect(shown.get().form.error?.code).toBe('outcome-unknown');
  await send(run);
  await send(update);
  expect(keysOf('update')).toBe(2);
});

it('a change without an answer is the same wish after a start', async () => {
  show();
  await lose('update', update);
  await send(() => shown.get().controls.start());
  await send(update);
  expect(keysOf('update')).toBe(1);
});
