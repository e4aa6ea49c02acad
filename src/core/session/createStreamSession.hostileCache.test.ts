import {
  dehydrate,
  type DehydratedState,
  hydrate,
  MutationCache,
  onlineManager,
  type Query,
  QueryCache,
  QueryClient,
  type QueryClientConfig,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchForSecrets } from '../../../test/support/cache/watchForSecrets.js';
import { createKeyedWorld, SECRETS } from '../../../test/support/service/createKeyedWorld.js';
import type { TestSession } from '../../testing/index.js';
import { overshootKeys } from '../server-state/queryKeys.js';

/** TanStack reports what the app throws in its own callbacks as unhandled, by intent; anything else is ours. */
const ofTheApp = new Error('from the app');
const hang = (): Promise<never> => new Promise(() => undefined);
const fail: () => never = () => {
  throw ofTheApp;
};
const reject = (): Promise<never> => Promise.reject(ofTheApp);

const clients: QueryClient[] = [];
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  if (reason !== ofTheApp) unhandled.push(reason);
};
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  onlineManager.setOnline(true);
  for (const client of clients.splice(0)) client.clear();
  // Node tells of a rejection after the microtasks of the turn it was left in.
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', note);
  if (unhandled.length > 0) throw new Error('A rejection was not handled.', { cause: unhandled[0] });
});

/** What the app does to its cache again and again while a stream lives, answers on their way included. */
type Meddle = (queryClient: QueryClient, t: TestSession) => unknown;

const EVERY_MS = 700;
const LIFE_MS = 130_000;

/** A whole life in a cache of that app. It must be the life that it would have been without the app's doings. */
async function expectLiveIn(
  app: QueryClient | QueryClientConfig,
  meddle: Meddle = () => undefined,
  disturb: (queryClient: QueryClient) => () => void = () => () => undefined,
): Promise<void> {
  const queryClient = app instanceof QueryClient ? app : new QueryClient(app);
  clients.push(queryClient);
  const t = createKeyedWorld(queryClient);
  // First, or a subscriber of the app that throws would leave it nothing to see.
  const secrets = watchForSecrets(queryClient, SECRETS);
  const calmDown = disturb(queryClient);
  void t.session.start();
  for (let passed = 0; passed < LIFE_MS; passed += EVERY_MS) {
    await t.advance(EVERY_MS);
    await meddle(queryClient, t);
    // Answers take 100 ms: now one of every sort is on its way at some time.
    await t.advance(passed % 50);
    await meddle(queryClient, t);
  }
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
  expect(t.session.status.getSnapshot()).toMatchObject({
    data: { id: 'stream-1', state: 'active' },
    error: null,
    isStale: false,
  });
  expect(t.service.count('create')).toBe(1);
  expect(t.service.count('keepalive')).toBeGreaterThanOrEqual(1);
  // Six in the first seconds, then one every five: neither silent nor twice as fast.
  expect(t.service.count('status')).toBeGreaterThanOrEqual(25);
  expect(t.service.count('status')).toBeLessThanOrEqual(40);

  void t.session.stop();
  await t.advance(1000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
  expect(t.service.count('delete')).toBe(1);
  t.verify();
  expect(secrets.looks()).toBeGreaterThan(2);
  expect(secrets.found()).toEqual([]);
  secrets.stop();
  calmDown();
}

/** All callbacks that an app can give for everything. */
const mutationCallbacks = (callback: () => unknown) => ({
  onMutate: callback,
  onSuccess: callback,
  onError: callback,
  onSettled: callback,
});
const queryCallbacks = (callback: () => unknown) => ({
  onSuccess: () => void callback(),
  onError: () => void callback(),
  onSettled: () => void callback(),
});

describe('callbacks of the app', () => {
  const sorts = [
    ['hang', hang],
    ['throw', fail],
    ['reject', reject],
  ] as const;

  it.each(sorts)('for all mutations: %s', async (_, callback) => {
    await expectLiveIn({ mutationCache: new MutationCache(mutationCallbacks(callback)) });
  });

  it.each(['onSuccess', 'onSettled'])('for all mutations: only %s throws', async (name) => {
    await expectLiveIn({ mutationCache: new MutationCache({ [name]: fail }) });
  });

  it.each(sorts)('for all queries: %s', async (_, callback) => {
    await expectLiveIn({ queryCache: new QueryCache(queryCallbacks(callback)) });
  });

  it.each(sorts)('by default: %s', async (_, callback) => {
    await expectLiveIn({ defaultOptions: { mutations: mutationCallbacks(callback) } });
  });

  it('subscribed to the caches as devtools are, and throwing', async () => {
    await expectLiveIn({}, undefined, (queryClient) => {
      const stops = [
        queryClient.getQueryCache().subscribe(fail),
        queryClient.getMutationCache().subscribe(fail),
      ];
      return () => stops.forEach((stop) => stop());
    });
  });
});

describe('defaults of the app', () => {
  const everything: QueryClientConfig['defaultOptions'] = {
    mutations: {
      retry: 10,
      retryDelay: 1,
      gcTime: 0,
      throwOnError: true,
      scope: { id: 'app' },
      mutationFn: fail,
      meta: { app: true },
    },
    queries: {
      retry: 10,
      retryDelay: 1,
      retryOnMount: false,
      gcTime: 0,
      staleTime: Infinity,
      enabled: false,
      throwOnError: true,
      queryFn: fail,
      persister: hang,
      initialData: { restored: true },
      placeholderData: { placed: true },
      select: fail,
      refetchInterval: 1,
      queryKeyHashFn: () => 'one hash for all',
      meta: { app: true },
    },
  };

  it.each(['online', 'offlineFirst', 'always'] as const)('all at once, %s', async (networkMode) => {
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: { ...everything.mutations, networkMode },
        queries: { ...everything.queries, networkMode },
      },
    });
    onlineManager.setOnline(false);
    // A mutation of the app that never ends would block all others in its scope.
    const blocking = queryClient.getMutationCache().build(queryClient, { mutationFn: hang });
    void blocking.execute(undefined);
    await expectLiveIn(queryClient);
  });

  it.each<[string, boolean | (() => unknown)]>([
    ['off', false],
    ['throwing', fail],
    ['giving something else', () => 'shared'],
  ])('structural sharing %s', async (_, structuralSharing) => {
    await expectLiveIn({ defaultOptions: { queries: { structuralSharing } } });
  });

  it('that make a query suspend, or another kind of query', async () => {
    const queries = { suspense: true, behavior: { onFetch: fail }, experimental_prefetchInRender: true };
    await expectLiveIn({ defaultOptions: { queries } });
  });

  it('for our keys', async () => {
    const queryClient = new QueryClient();
    queryClient.setMutationDefaults(['overshoot'], { ...everything.mutations, ...mutationCallbacks(hang) });
    queryClient.setQueryDefaults(['overshoot'], { ...everything.queries, structuralSharing: fail });
    await expectLiveIn(queryClient);
  });
});

describe('an app that meddles with the cache while a stream lives', () => {
  const statusKey = ({ client }: TestSession) => overshootKeys.status(client, 'stream-1');
  const later = (): number => Date.now() + 3_600_000;

  it.each<[string, Meddle]>([
    ['clears it', (queryClient) => queryClient.clear()],
    ['cancels queries', (queryClient) => queryClient.cancelQueries()],
    ['cancels them and keeps their state', (queryClient) => queryClient.cancelQueries({}, { revert: false })],
    ['invalidates queries', (queryClient) => queryClient.invalidateQueries()],
    ['refetches queries that are in use', (queryClient) => queryClient.refetchQueries({ type: 'active' })],
    ['removes queries', (queryClient) => queryClient.removeQueries()],
    ['resets queries', (queryClient) => queryClient.resetQueries()],
    ['empties the cache of mutations', (queryClient) => queryClient.getMutationCache().clear()],
    ['resumes mutations', (queryClient) => queryClient.resumePausedMutations()],
    ['writes garbage', (queryClient, t) => queryClient.setQueryData(statusKey(t), { garbage: true })],
    [
      // As after a wall clock that was set back: TanStack takes such data for fresh, and asks no more.
      'writes garbage that is from a time to come',
      (queryClient, t) => queryClient.setQueryData(statusKey(t), { garbage: true }, { updatedAt: later() }),
    ],
    [
      'says that the stream has ended',
      (queryClient, t) => queryClient.setQueryData(statusKey(t), { id: 'stream-1', state: 'ended' }),
    ],
    [
      // What the devtools do for "trigger loading".
      'asks with a question of its own that is never answered',
      (queryClient, t) => void queryClient.prefetchQuery({ queryKey: statusKey(t), queryFn: hang }),
    ],
    [
      'persists everything and restores it',
      (queryClient) => {
        const options = {
          shouldDehydrateMutation: () => true,
          // A query on its way is written as a promise, which no storage keeps.
          shouldDehydrateQuery: ({ state }: Query) => state.status !== 'pending',
        };
        const written = JSON.stringify(dehydrate(queryClient, options));
        queryClient.clear();
        hydrate(queryClient, JSON.parse(written) as DehydratedState);
        return queryClient.resumePausedMutations();
      },
    ],
  ])('%s', async (_, meddle) => {
    await expectLiveIn({}, meddle);
  });

  it('until it throws', async () => {
    await expectLiveIn({}, (queryClient) => {
      queryClient.getMutationCache().build = fail;
      queryClient.getQueryCache().build = fail;
    });
  });
});

describe('secrets', () => {
  it('are in no cache when calls fail, whatever the service says', async () => {
    const queryClient = new QueryClient();
    const t = createKeyedWorld(queryClient);
    const secrets = watchForSecrets(queryClient, SECRETS);
    void t.session.start();
    await t.advance(5000);
    for (const fault of ['network', 'server-error', 'unauthorized', 'rate-limited'] as const) {
      t.service.fault('keepalive', { type: 'fail', code: fault });
      t.service.fault('status', { type: 'fail', code: fault });
      await t.advance(60_000);
    }
    t.service.fault('delete', { type: 'fail', code: 'server-error' });
    void t.session.stop();
    await t.advance(10_000);
    const { length } = queryClient.getMutationCache().findAll({ status: 'error' });
    expect(length).toBeGreaterThan(0);
    expect(secrets.found()).toEqual([]);
    secrets.stop();
    queryClient.clear();
  });

  it('would be found: the watch is not blind', () => {
    const queryClient = new QueryClient();
    const secrets = watchForSecrets(queryClient, SECRETS);
    const error = new Error('no', { cause: new Error(`Bearer ${SECRETS[0]}`) });
    queryClient.getMutationCache().build(queryClient, {}, { ...failed, error });
    queryClient.setQueryData(['q'], { url: SECRETS[1] });
    queryClient.setQueryData(['q', SECRETS[2]], 1);
    expect(secrets.found().map((each) => each.split(' in ')[0])).toEqual(
      expect.arrayContaining([...SECRETS]),
    );
    secrets.stop();
    queryClient.clear();
  });
});

const failed = {
  context: undefined,
  data: undefined,
  failureCount: 1,
  failureReason: null,
  isPaused: false,
  status: 'error',
  variables: undefined,
  submittedAt: 0,
} as const;
