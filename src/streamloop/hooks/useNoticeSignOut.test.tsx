import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createTestStreamloop } from '../../testing/index.js';
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
