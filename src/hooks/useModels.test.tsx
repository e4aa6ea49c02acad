import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createModelChain } from '../core/vision/models/createModelChain.js';
import { createModelList } from '../core/vision/models/createModelList.js';
import { createTestSession, type TestSession } from '../testing/index.js';
import { OvershootProvider } from './OvershootProvider.js';
import { useModels } from './useModels.js';

const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });

beforeEach(() => {
  // The observer asks by TanStack's own timers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  cleanup();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function Show() {
  const { usable, all, error, isPending } = useModels();
  return <p>{`${usable.map(({ id }) => id).join(' ')} of ${all.length} ${error?.code} ${isPending}`}</p>;
}

const show = (t: TestSession, queryClient: QueryClient, children: ReactNode = <Show />) =>
  render(
    <QueryClientProvider client={queryClient}>
      <OvershootProvider client={t.client} platform={t.platform}>
        {children}
      </OvershootProvider>
    </QueryClientProvider>,
  );

describe('useModels', () => {
  it('gives what can be asked, hosted ones first, by one request for all', async () => {
    const t = await createTestSession();
    t.service.setModels([model('gpt'), model('a/down', 'unavailable'), model('b/one'), model('a/two')]);
    show(t, new QueryClient(), [<Show key="1" />, <Show key="2" />]);
    expect(screen.getAllByText('of 0 undefined true')).toHaveLength(2);
    await pass(0);
    expect(screen.getAllByText('b/one a/two gpt of 4 undefined false')).toHaveLength(2);
    await pass(30_000);
    expect(t.service.count('models')).toBe(1);
  });

  it('asks again while none is ready, and after a failure', async () => {
    const t = await createTestSession();
    t.service.fault('models', { type: 'fail', code: 'server-error', status: 500 });
    t.service.setModels([model('a/b', 'loading')]);
    show(t, new QueryClient({ defaultOptions: { queries: { retry: 3, enabled: false } } }));
    await pass(0);
    expect(screen.getByText('of 0 server-error false')).toBeInTheDocument();
    await pass(10_100);
    expect(screen.getByText('of 1 undefined false')).toBeInTheDocument();
    t.service.setModels([model('a/b')]);
    await pass(10_100);
    expect(screen.getByText('a/b of 1 undefined false')).toBeInTheDocument();
    await pass(30_000);
    expect(t.service.count('models')).toBe(3);
  });

  it('asks again when a model has refused', async () => {
    const t = await createTestSession();
    const queryClient = new QueryClient();
    t.service.setModels([model('a/b'), model('a/c')]);
    show(t, queryClient);
    await pass(0);
    const list = createModelList({ client: t.client, clock: t.clock, queryClient });
    const chain = createModelChain(t.clock, list);
    expect(await chain.pick(undefined)).toBe('a/b');
    t.service.setModels([model('a/b', 'unavailable'), model('a/c')]);
    await act(() => chain.refused('a/b', undefined));
    await pass(0);
    expect(screen.getByText('a/c of 2 undefined false')).toBeInTheDocument();
  });
});
