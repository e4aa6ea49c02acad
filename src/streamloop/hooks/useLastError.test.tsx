import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { useStreamloopAccount } from './useStreamloopAccount.js';
import { useStreamloopStream } from './useStreamloopStream.js';
import { useStreamloopStreams } from './useStreamloopStreams.js';

let t: TestStreamloop = createTestStreamloop();
holdTimers();
beforeEach(() => void (t = createTestStreamloop()));

const pass = (ms: number) => passTime(t, ms);

interface Shown {
  error: StreamloopError | null;
  isPending?: boolean;
  refresh: () => Promise<void>;
}

function Report({ error, isPending = false, refresh }: Shown) {
  return (
    <>
      {error && <p role="alert">{error.code}</p>}
      <button type="button" onClick={() => void refresh()}>
        {isPending ? 'pending' : 'known'}
      </button>
    </>
  );
}

const readings = [
  ['list', () => <Report {...useStreamloopStreams()} />],
  ['me', () => <Report {...useStreamloopAccount()} />],
] as const;

const wrap = (children: React.ReactNode, queryClient: QueryClient) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
        {children}
      </StreamloopProvider>
    </QueryClientProvider>
  </StrictMode>
);
const show = (children: React.ReactNode) => {
  const queryClient = new QueryClient();
  const view = render(wrap(children, queryClient));
  return (next: React.ReactNode): void => view.rerender(wrap(next, queryClient));
};

const ask = (): void => act(() => screen.getByRole('button').click());
const fail = { type: 'fail', status: 503, code: 'UNAVAILABLE' } as const;

describe.each(readings)('what failed before anything was known (%s)', (operation, Page) => {
  it('is said until the next try has succeeded', async () => {
    t.fake.fault(operation, fail);
    show(<Page />);
    expect(screen.getByText('pending')).toBeInTheDocument();
    await pass(0);
    const alert = screen.getByText('unavailable');
    t.fake.fault(operation, { type: 'hang' });
    ask();
    await pass(1000);
    expect(alert).toBeInTheDocument();
    expect(screen.getByText('known')).toBeInTheDocument();
    t.fake.release();
    await pass(100);
    expect(alert).not.toBeInTheDocument();
    expect(screen.getByText('known')).toBeInTheDocument();
  });

  it('gives way to what fails next, and is not said of what is known', async () => {
    t.fake.fault(operation, fail);
    show(<Page />);
    await pass(0);
    t.fake.fault(operation, { type: 'fail', status: 500, code: 'INTERNAL' });
    const alert = screen.getByRole('alert');
    ask();
    await pass(100);
    expect(screen.getByRole('alert')).toBe(alert);
    expect(screen.getByText('internal')).toBe(alert);
    ask();
    await pass(100);
    expect(screen.queryByRole('alert')).toBeNull();
    t.fake.fault(operation, { type: 'hang' });
    ask();
    await pass(100);
    expect(screen.queryByRole('alert')).toBeNull();
    t.fake.release();
    await pass(100);
  });
});

it('is not said of another stream', async () => {
  const [one, other] = [t.fake.addStream(), t.fake.addStream()];
  const Page = ({ id }: { id: string }) => <Report {...useStreamloopStream(id)} />;
  t.fake.fault('get', fail);
  const next = show(<Page id={one} />);
  await pass(0);
  expect(screen.getByText('unavailable')).toBeInTheDocument();
  t.fake.fault('get', { type: 'hang' });
  next(<Page id={other} />);
  expect(screen.queryByRole('alert')).toBeNull();
  await pass(100);
  expect(screen.queryByRole('alert')).toBeNull();
  t.fake.release();
  await pass(100);
});
