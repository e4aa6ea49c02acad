import { act, cleanup } from '@testing-library/react';
import { Activity, memo, type ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { showStreams } from '../../test/support/showStreams.js';
import { createTestSession } from '../testing/index.js';

// `<Activity>` is of React 19.2: the React 18 project leaves this file out.

afterEach(cleanup);

type Mode = 'visible' | 'hidden';

it('begins nothing again that a person stopped, when it is shown again', async () => {
  const t = await createTestSession();
  const { One, show, stream, advance } = showStreams(t);
  const page = (mode: Mode): ReactNode => (
    <Activity mode={mode}>
      <One name="a" options={{ autoStart: true }} />
    </Activity>
  );
  show(page('visible'));
  await advance(3000);
  expect(stream('a').phase).toBe('live');
  await act(() => stream('a').stop());
  show(page('hidden'));
  await advance(5000);
  show(page('visible'));
  await advance(5000);
  expect(t.service.count('create')).toBe(1);
  expect(stream('a')).toMatchObject({ phase: 'ended', reason: 'stopped' });
});

it('begins again what its own hiding ended', async () => {
  const t = await createTestSession();
  const { One, show, stream, advance } = showStreams(t);
  const page = (mode: Mode): ReactNode => (
    <Activity mode={mode}>
      <One name="a" options={{ autoStart: true }} />
    </Activity>
  );
  show(page('visible'));
  await advance(3000);
  show(page('hidden'));
  await advance(5000);
  expect(t.service.liveStreams()).toEqual([]);
  show(page('visible'));
  await advance(3000);
  expect(stream('a')).toMatchObject({ phase: 'live', id: 'stream-2' });
});

it('begins again what its own hiding is just ending', async () => {
  const t = await createTestSession();
  const { One, show, stream, advance } = showStreams(t);
  const page = (mode: Mode): ReactNode => (
    <Activity mode={mode}>
      <One name="a" options={{ autoStart: true }} />
    </Activity>
  );
  show(page('visible'));
  await advance(3000);
  t.service.fault('delete', { type: 'delay', ms: 2000 });
  show(page('hidden'));
  await advance(2000);
  show(page('visible'));
  await advance(10_000);
  expect(stream('a')).toMatchObject({ phase: 'live', id: 'stream-2' });
});

it.each([false, true])(
  'shown again, it joins whoever has its key meanwhile (autoStart: %s)',
  async (autoStart) => {
    const t = await createTestSession();
    const { One, show, stream, start, advance } = showStreams(t);
    // Shown again without a render, so that it comes with the session it had.
    const A = memo(() => <One name="a" options={{ key: 'k', autoStart }} />);
    const page = (mode: Mode, other: boolean): ReactNode => [
      <Activity key="a" mode={mode}>
        <A />
      </Activity>,
      other ? <One key="b" name="b" options={{ key: 'k' }} /> : null,
    ];
    show(page('visible', false));
    await advance(3000);
    show(page('hidden', false));
    await advance(5000);
    show(page('hidden', true));
    await start('b');
    const costing = t.service.liveStreams();
    show(page('visible', true));
    await advance(3000);
    expect(stream('a').session).toBe(stream('b').session);
    await start('a');
    expect(t.service.liveStreams()).toEqual(costing);
    expect(costing).toHaveLength(1);
  },
);
