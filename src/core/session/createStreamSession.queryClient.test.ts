import {
  dehydrate,
  MutationCache,
  onlineManager,
  QueryCache,
  QueryClient,
  type QueryClientConfig,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';
import { overshootKeys } from '../server-state/queryKeys.js';

const clients: QueryClient[] = [];
function newQueryClient(config?: QueryClientConfig): QueryClient {
  const client = new QueryClient(config);
  clients.push(client);
  return client;
}

/** TanStack reports what the app throws in its own callbacks as unhandled, by intent; anything else is ours. */
const ofTheApp = new Error('from the app');
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  if (reason !== ofTheApp) unhandled.push(reason);
};
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.clear();
  onlineManager.setOnline(true);
  // Node tells of a rejection after the microtasks of the turn it was left in.
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', note);
  if (unhandled.length > 0) throw new Error('A rejection was not handled.', { cause: unhandled[0] });
});

/** A whole life: create, renewals, polls, deletion. */
async function live(queryClient: QueryClient): Promise<TestSession> {
  const t = await createTestSession('live', { queryClient });
  await t.advance(120_000);
  return t;
}

const mutations = (queryClient: QueryClient) => queryClient.getMutationCache().getAll();

describe('the app’s QueryClient', () => {
  it('sees creation, renewals and deletion as mutations with keys, renewals as background', async () => {
    const queryClient = newQueryClient();
    const t = await live(queryClient);
    const startedAt = t.clock.now() - t.clock.mono();
    await t.session.stop();
    expect(
      mutations(queryClient).map(({ options, state }) => [options.mutationKey, options.meta, state.status]),
    ).toEqual([
      [['overshoot', 'create'], { background: false }, 'success'],
      [['overshoot', 'keepalive'], { background: true }, 'success'],
      [['overshoot', 'delete'], { background: false }, 'success'],
    ]);
    expect(mutations(queryClient).map(({ state }) => state.data)).toEqual([
      { id: 'stream-1', expiresAtMs: startedAt + 300_000, ttlSeconds: 300 },
      { id: 'stream-1', expiresAtMs: startedAt + 420_000, ttlSeconds: 300 },
      { id: 'stream-1' },
    ]);
  });

  it('sees the status as one query, shared by key', async () => {
    const queryClient = newQueryClient();
    const t = await live(queryClient);
    const key = overshootKeys.status(t.client, 'stream-1');
    expect(key).toEqual(['overshoot', 'status', 'https://service.test/v1beta', 'stream-1']);
    expect(queryClient.getQueryData(key)).toEqual(t.session.status.getSnapshot().data);
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
  });

  it('never holds a token, wherever it is serialised', async () => {
    const queryClient = newQueryClient();
    const t = await live(queryClient);
    t.service.fault('keepalive', { type: 'fail', code: 'server-error' });
    await t.advance(130_000);
    const everything = JSON.stringify([
      dehydrate(queryClient, {
        shouldDehydrateMutation: () => true,
        shouldDehydrateQuery: () => true,
      }),
      mutations(queryClient).map(({ state }) => state),
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state, queryKey }) => [state, queryKey]),
    ]);
    expect(everything).toContain('stream-1');
    expect(everything).not.toContain('publish-token');
    expect(mutations(queryClient).map(({ state }) => state.variables)).toEqual(
      mutations(queryClient).map(() => undefined),
    );
  });

  it('sees failures as failures, once', async () => {
    const queryClient = newQueryClient();
    const t = await createTestSession('failed-no-capacity', { queryClient });
    expect(mutations(queryClient).map(({ state }) => [state.status, state.failureCount])).toEqual([
      ['error', 1],
      ['error', 1],
      ['error', 1],
    ]);
    expect(t.service.count('create')).toBe(3);
  });

  it('leaves nothing paused that could run after a reload', async () => {
    const queryClient = newQueryClient();
    onlineManager.setOnline(false);
    const t = await live(queryClient);
    expect(mutations(queryClient).filter(({ state }) => state.isPaused)).toEqual([]);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.service.count('keepalive')).toBe(1);
    onlineManager.setOnline(true);
    await queryClient.resumePausedMutations();
    expect(t.service.count('create')).toBe(1);
  });
});

describe('an app that sets everything globally', () => {
  const hang = (): Promise<never> => new Promise(() => undefined);
  const fail = (): never => {
    throw ofTheApp;
  };

  it.each([
    ['hang', { mutationCache: new MutationCache({ onMutate: hang, onSuccess: hang, onSettled: hang }) }],
    [
      'throw',
      {
        mutationCache: new MutationCache({ onMutate: fail, onSuccess: fail, onSettled: fail, onError: fail }),
      },
    ],
    ['throw afterwards', { mutationCache: new MutationCache({ onSuccess: fail, onError: fail }) }],
    [
      'throw for queries',
      { queryCache: new QueryCache({ onSuccess: fail, onError: fail, onSettled: fail }) },
    ],
    [
      'hang by default',
      { defaultOptions: { mutations: { onMutate: hang, onSuccess: hang, onError: hang } } },
    ],
    [
      'throw by default',
      { defaultOptions: { mutations: { onMutate: fail, onSuccess: fail, onError: fail } } },
    ],
  ] satisfies [string, QueryClientConfig][])('callbacks that %s hold up nothing', async (_, config) => {
    const queryClient = newQueryClient(config);
    const t = await live(queryClient);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
    expect(t.service.count('create')).toBe(1);
    expect(t.service.count('keepalive')).toBe(1);
    void t.session.stop();
    await t.advance(0);
    expect(t.session.getSnapshot().phase).toBe('ended');
    t.verify();
  });

  it('cannot repeat, pause, queue or forget our operations by default', async () => {
    const queryClient = newQueryClient({
      defaultOptions: {
        mutations: {
          retry: 5,
          retryDelay: 1,
          networkMode: 'online',
          gcTime: 0,
          scope: { id: 'app' },
          throwOnError: true,
        },
        queries: {
          retry: 5,
          retryDelay: 1,
          networkMode: 'online',
          gcTime: 0,
          staleTime: Infinity,
          enabled: false,
          persister: () => Promise.reject(ofTheApp),
          initialData: { restored: true },
          placeholderData: { placed: true },
          select: () => 'selected',
          structuralSharing: () => 'shared',
          queryKeyHashFn: () => 'one hash for all',
        },
      },
    });
    // A mutation of the app that never ends would block all others in its scope.
    void queryClient.getMutationCache().build(queryClient, { mutationFn: hang }).execute(undefined);
    onlineManager.setOnline(false);
    const t = await live(queryClient);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
    t.service.fault('create', { type: 'fail', code: 'server-error' });
    t.service.fault('status', { type: 'fail', code: 'server-error' });
    const polls = t.service.count('status');
    await t.advance(5000);
    expect(t.service.count('status')).toBe(polls + 1);
    expect(t.session.status.getSnapshot()).toMatchObject({
      data: { id: 'stream-1', state: 'active' },
      error: { code: 'server-error' },
    });
    await t.session.stop();
    await t.session.start();
    expect(t.service.count('create')).toBe(2);
    expect(t.session.getSnapshot().phase).toBe('failed');
    await t.clock.flush();
    const last = mutations(queryClient).at(-1)?.state;
    expect(last).toMatchObject({ status: 'error', failureCount: 1, isPaused: false });
  });

  it('may set defaults for our keys without reaching into the operations', async () => {
    const queryClient = newQueryClient();
    queryClient.setMutationDefaults(['overshoot'], {
      retry: 5,
      onMutate: hang,
      networkMode: 'online',
      scope: { id: 'app' },
      mutationFn: fail,
    });
    queryClient.setQueryDefaults(['overshoot'], { queryFn: fail, retry: 5, enabled: false });
    const t = await live(queryClient);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
    expect(mutations(queryClient).map(({ state }) => state.status)).toEqual(['success', 'success']);
  });

  it('may clear its cache while live, also with an answer on its way', async () => {
    const queryClient = newQueryClient();
    const t = await createTestSession('live', { queryClient, service: { latencyMs: 100 } });
    queryClient.clear();
    await t.advance(60_000);
    t.service.fault('status', { type: 'delay', ms: 3000 });
    await t.advance(5000);
    queryClient.clear();
    await t.advance(60_000);
    await queryClient.cancelQueries();
    await t.advance(60_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
    expect(t.session.status.getSnapshot()).toMatchObject({ error: null, isStale: false });
    void t.session.stop();
    await t.advance(1000);
    t.verify();
  });

  it('whose cache throws does not matter', async () => {
    const queryClient = newQueryClient();
    queryClient.getMutationCache().build = fail;
    const t = await live(queryClient);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('that removes the status while it is asked gets it asked again', async () => {
    const queryClient = newQueryClient();
    const t = await createTestSession('live', { queryClient });
    t.service.fault('status', { type: 'delay', ms: 2000 });
    await t.advance(5000);
    queryClient.removeQueries({ queryKey: overshootKeys.all });
    await t.advance(10_000);
    expect(t.session.status.getSnapshot()).toMatchObject({ error: null, isStale: false });
  });

  it('hears of no failure that another question of its own has swallowed', async () => {
    const queryClient = newQueryClient();
    const t = await createTestSession('live', { queryClient });
    t.service.fault('status', { type: 'fail', code: 'network' }, 3);
    // The app asks by itself, and its question hangs.
    const queryKey = overshootKeys.status(t.client, 'stream-1');
    queryClient.fetchQuery({ queryKey, queryFn: () => new Promise(() => undefined) }).catch(() => undefined);
    await t.advance(30_000);
    expect(t.session.status.getSnapshot().error).toBeNull();
    expect(t.session.getSnapshot().phase).toBe('live');
  });
});
