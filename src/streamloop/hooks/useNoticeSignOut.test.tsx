import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { useStreamloopAuth } from './useStreamloopAuth.js';
import { useStreamloopStreams } from './useStreamloopStreams.js';

const { client, auth, clock, fake } = createTestStreamloop();

function Page() {
  const { status } = useStreamloopAuth();
  const { refresh } = useStreamloopStreams();
  return (
    <button type="button" onClick={() => void refresh()}>
      {status}
    </button>
  );
}

it('a sign-in that has ended elsewhere is noticed by the first call that is refused for it', async () => {
  render(
    <StreamloopProvider client={client} auth={auth} clock={clock}>
      <Page />
    </StreamloopProvider>,
  );
  const button = await screen.findByRole('button', { name: 'signed-in' });
  fake.signOut();
  act(() => button.click());
  expect(await screen.findByRole('button', { name: 'signed-out' })).toBe(button);
});

it('a page that comes back out of the cache of the browser looks who is signed in', async () => {
  fake.signIn();
  render(
    <StreamloopProvider client={client} auth={auth} clock={clock}>
      <Page />
    </StreamloopProvider>,
  );
  const button = await screen.findByRole('button', { name: 'signed-in' });
  fake.signOut();
  act(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await screen.findByRole('button', { name: 'signed-out' })).toBe(button);
});

describe('where it could not be found out at first who is signed in', () => {
  const unavailable = { type: 'fail', status: 503, code: 'UNAVAILABLE' } as const;
  const show = (t: TestStreamloop) =>
    render(
      <StreamloopProvider client={t.client} auth={t.auth} clock={t.clock}>
        <Page />
      </StreamloopProvider>,
    );

  it('the first call that succeeds has everybody look again', async () => {
    const t = createTestStreamloop();
    t.fake.fault('session', unavailable);
    show(t);
    expect(await screen.findByRole('button', { name: 'signed-in' })).toBeInTheDocument();
    expect(t.fake.count('session')).toBe(2);
  });

  it('nobody looks at each call, nor after one that fails', async () => {
    const t = createTestStreamloop();
    t.fake.fault('session', unavailable, Infinity);
    t.fake.fault('list', unavailable);
    show(t);
    const button = await screen.findByRole('button', { name: 'failed' });
    const ask = async (): Promise<void> => {
      const before = t.fake.count('list');
      act(() => button.click());
      await waitFor(() => expect(t.fake.count('list')).toBe(before + 1));
      await act(() => t.clock.flush());
    };
    await waitFor(() => expect(t.fake.count('list')).toBe(1));
    expect(t.fake.count('session')).toBe(1);
    for (let i = 0; i < 3; i += 1) await ask();
    await waitFor(() => expect(t.fake.count('session')).toBe(2));
    await t.advance(5000);
    await ask();
    await waitFor(() => expect(t.fake.count('session')).toBe(3));
    expect(button).toHaveTextContent('failed');
  });
});
