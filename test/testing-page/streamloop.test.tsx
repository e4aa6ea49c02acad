import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import {
  StreamloopControls,
  StreamloopProvider,
  StreamloopStatus,
  useStreamloopControls,
  useStreamloopStream,
} from 'react-live-vision/streamloop';
import { createTestStreamloop, type TestStreamloop } from 'react-live-vision/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// Your page.
function StreamPage({ id }: { id: string }) {
  const stream = useStreamloopStream(id);
  return (
    <>
      <StreamloopStatus stream={stream} />
      <StreamloopControls stream={stream} controls={useStreamloopControls(id)} />
    </>
  );
}

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** For the service and for the timers by which TanStack asks it, in steps, because each waits for the other. */
async function pass(t: TestStreamloop, ms: number) {
  for (let at = 0; at < ms; at += 500)
    await act(async () => {
      await t.advance(500);
      await vi.advanceTimersByTimeAsync(500);
    });
}

async function show(t: TestStreamloop, id: string) {
  render(
    <StreamloopProvider client={t.client} auth={t.auth} clock={t.clock} random={t.random}>
      <StreamPage id={id} />
    </StreamloopProvider>,
  );
  await pass(t, 1000);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('asks before it goes on the air, starts once, and says when it is there', async () => {
  const t = createTestStreamloop();
  await show(t, t.fake.addStream());
  press('Start');
  expect(t.fake.count('start')).toBe(0);
  press('Start now');
  await pass(t, 60_000);
  expect(screen.getByRole('group', { name: 'State of the stream' }).textContent).toContain('Live');
  expect(t.fake.count('start')).toBe(1);
});

it('starts once, also where the answer is lost', async () => {
  const t = createTestStreamloop();
  await show(t, t.fake.addStream());
  t.fake.fault('start', { type: 'lose-answer' });
  press('Start');
  press('Start now');
  await pass(t, 60_000);
  // Asked for twice, done once.
  expect(t.fake.count('start')).toBe(2);
  expect(t.fake.effects.started).toBe(1);
});
