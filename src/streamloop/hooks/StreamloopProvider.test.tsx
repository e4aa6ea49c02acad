import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type StreamloopAuthState, useStreamloopAuth } from './useStreamloopAuth.js';
import { useStreamloopStream } from './useStreamloopStream.js';

let t: TestStreamloop = createTestStreamloop();
let queryClient = new QueryClient();
holdTimers();
beforeEach(() => {
  t = createTestStreamloop();
  queryClient = new QueryClient();
});

const pass = (ms: number) => passTime(t, ms);
const auth = createLast<StreamloopAuthState>();

function Who() {
  const own = useStreamloopAuth();
  auth.set(own);
  return <i>{own.status}</i>;
}

function Show({ id }: { id: string }) {
  const { stream, phase, error } = useStreamloopStream(id);
  return <p>{[stream?.name ?? 'nothing', phase, error?.code].filter(Boolean).join(' ')}</p>;
}

const wrap = (id: string, { client, auth: given }: Pick<TestStreamloop, 'client' | 'auth'> = t) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <StreamloopProvider client={client} auth={given} clock={t.clock} random={t.random}>
        <Who />
        <Show id={id} />
      </StreamloopProvider>
    </QueryClientProvider>
  </StrictMode>
);

const cached = () =>
  JSON.stringify(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data ?? null),
  );

describe('useStreamloopAuth', () => {
  it('looks who is signed in, once, by a read', async () => {
    const id = t.fake.addStream();
    render(wrap(id));
    expect(screen.getByText('unknown')).toBeInTheDocument();
    await pass(0);
    expect(screen.getByText('signed-in')).toBeInTheDocument();
    await pass(10_000);
    expect(t.fake.count('session')).toBeLessThanOrEqual(2);
    expect(t.fake.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('signed out, nothing is left in the cache and nothing is asked; signed in, it goes on', async () => {
    const id = t.fake.addStream({ state: 'preparing' });
    render(wrap(id));
    await pass(100);
    expect(screen.getByText('Loop starting')).toBeInTheDocument();
    const { signIn, signOut } = auth.get();
    act(() => void signOut());
    await pass(100);
    expect(screen.getByText('signed-out')).toBeInTheDocument();
    expect(screen.getByText('nothing loading not-signed-in')).toBeInTheDocument();
    expect(cached()).not.toContain('Loop');
    const asked = t.fake.count('get');
    await pass(60_000);
    expect(t.fake.count('get')).toBe(asked);
    expect(auth.get()).toMatchObject({ signIn, signOut });
    act(() => void signIn());
    await pass(100);
    expect(screen.getByText('Loop live')).toBeInTheDocument();
  });

  it('asks for nothing before it is known who is there, nor for nobody', async () => {
    const id = t.fake.addStream();
    t.fake.signOut();
    render(wrap(id));
    expect(screen.getByText('nothing loading')).toBeInTheDocument();
    await pass(60_000);
    expect(screen.getByText('nothing loading not-signed-in')).toBeInTheDocument();
    expect(t.fake.calls.every(({ operation }) => operation === 'session')).toBe(true);
  });

  it('asks though it could not be found out who is there', async () => {
    const id = t.fake.addStream();
    t.fake.fault('session', { type: 'fail', status: 503, code: 'UNAVAILABLE' }, Infinity);
    render(wrap(id));
    await pass(2000);
    expect(screen.getByText('failed')).toBeInTheDocument();
    expect(screen.getByText('Loop idle')).toBeInTheDocument();
  });

  it('throws where the provider has no sign-in', () => {
    const page = (
      <StreamloopProvider client={t.client}>
        <Who />
      </StreamloopProvider>
    );
    expect(() => renderToString(page)).toThrow(expect.objectContaining({ code: 'missing-provider' }));
  });
});

it('with another client, nothing of the one before is seen or kept', async () => {
  const other = createTestStreamloop();
  const id = t.fake.addStream({ fields: { name: 'Mine' } });
  expect(other.fake.addStream({ fields: { name: 'Yours' } })).toBe(id);
  const view = render(wrap(id));
  await pass(100);
  expect(screen.getByText('Mine idle')).toBeInTheDocument();
  view.rerender(wrap(id, other));
  expect(screen.getByText('nothing loading')).toBeInTheDocument();
  await pass(100);
  expect(screen.getByText('Yours idle')).toBeInTheDocument();
  expect(cached()).not.toContain('Mine');
});

it('on a server, asks nothing and says that nothing is known', () => {
  const id = t.fake.addStream();
  expect(renderToString(wrap(id))).toContain('<i>unknown</i><p>nothing loading</p>');
  expect(t.fake.calls).toEqual([]);
});
