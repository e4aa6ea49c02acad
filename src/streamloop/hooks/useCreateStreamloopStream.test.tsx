import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { CreateStreamInput } from '../client/inputs.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type CreateStreamloopStream, useCreateStreamloopStream } from './useCreateStreamloopStream.js';
import { type StreamloopDestinations, useStreamloopDestinations } from './useStreamloopDestinations.js';
import { type StreamloopUpload, useStreamloopUpload } from './useStreamloopUpload.js';
import { type UpdateStreamloopStream, useUpdateStreamloopStream } from './useUpdateStreamloopStream.js';

let t: TestStreamloop = createTestStreamloop();
let queryClient = new QueryClient();
holdTimers();
beforeEach(() => {
  t = createTestStreamloop();
  queryClient = new QueryClient();
});

const pass = (ms: number) => passTime(t, ms);
const wrap = (children: ReactNode): ReactNode => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
        {children}
      </StreamloopProvider>
    </QueryClientProvider>
  </StrictMode>
);

describe('useCreateStreamloopStream', () => {
  const form = createLast<CreateStreamloopStream>();
  function Form() {
    const own = useCreateStreamloopStream();
    form.set(own);
    const { pending, error, data } = own;
    return <p>{[pending && 'pending', error?.code, data?.id].filter(Boolean).join(' ') || 'idle'}</p>;
  }
  const submit = async (input: CreateStreamInput, ms = 100) => {
    const made: unknown[] = [];
    act(
      () =>
        void form
          .get()
          .create(input)
          .then((stream) => made.push(stream?.id ?? null)),
    );
    await pass(ms);
    return made[0];
  };
  const creations = () => t.fake.calls.filter(({ operation }) => operation === 'create');

  it('makes nothing by being mounted, and one stream for a click', async () => {
    render(wrap(<Form />));
    await pass(60_000);
    expect(creations()).toEqual([]);
    expect(await submit({ name: 'Fish', streamDuration: 0 })).toBe('stream_1');
    expect(screen.getByText('stream_1')).toBeInTheDocument();
    expect(creations()[0]?.body).toEqual({ name: 'Fish', streamDuration: 0 });
    expect(await submit({ name: 'Fish', streamDuration: 0 })).toBe('stream_2');
  });

  it('is one stream for a double click', async () => {
    render(wrap(<Form />));
    const made: (string | undefined)[] = [];
    act(() => {
      for (let i = 0; i < 3; i += 1)
        void form
          .get()
          .create({ name: 'Fish' })
          .then((stream) => made.push(stream?.id));
    });
    expect(screen.getByText('pending')).toBeInTheDocument();
    await pass(100);
    expect(made).toEqual(['stream_1', 'stream_1', 'stream_1']);
    expect(t.fake.effects.created).toBe(1);
  });

  it('is one stream where the answer is lost, once and for good', async () => {
    render(wrap(<Form />));
    t.fake.fault('create', { type: 'lose-answer' });
    expect(await submit({ name: 'Fish' }, 3000)).toBe('stream_1');
    expect(t.fake.effects.created).toBe(1);
    t.fake.fault('create', { type: 'lose-answer' }, Infinity);
    expect(await submit({ name: 'Reef' }, 40_000)).toBeNull();
    expect(screen.getByText('outcome-unknown')).toBeInTheDocument();
    t.fake.mend();
    expect(await submit({ name: 'Reef' }, 3000)).toBe('stream_2');
    expect(t.fake.effects.created).toBe(2);
  });

  it('knows what is open after the form was closed, and between two others', async () => {
    const view = render(wrap(<Form />));
    t.fake.fault('create', { type: 'lose-answer' }, Infinity);
    await submit({ name: 'Fish' }, 40_000);
    t.fake.mend();
    act(() => form.get().reset());
    expect(screen.getByText('idle')).toBeInTheDocument();
    expect(await submit({ name: 'Other' })).toBe('stream_2');
    view.rerender(wrap(null));
    view.rerender(wrap(<Form />));
    expect(await submit({ name: 'Fish' })).toBe('stream_1');
    expect(t.fake.effects.created).toBe(2);
    expect(await submit({ name: 'Fish' })).toBe('stream_3');
  });

  it('much later, the same form is a new stream: the old answer may tell of one that is gone', async () => {
    render(wrap(<Form />));
    t.fake.fault('create', { type: 'lose-answer' }, Infinity);
    expect(await submit({ name: 'Fish' }, 40_000)).toBeNull();
    t.fake.mend();
    t.fake.deleteStream('stream_1');
    await t.advance(600_000);
    expect(await submit({ name: 'Fish' })).toBe('stream_2');
    expect(t.fake.effects.created).toBe(2);
  });

  it('says what the service does not accept, and takes a new key for the next try', async () => {
    render(wrap(<Form />));
    t.fake.fault('create', { type: 'fail', status: 422, code: 'INVALID_INPUT' });
    expect(await submit({ name: 'Fish' })).toBeNull();
    expect(screen.getByText('invalid-input')).toBeInTheDocument();
    expect(await submit({ name: 'Fish' })).toBe('stream_1');
    const keys = creations().map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('finishes after the form was closed, and keeps its functions', async () => {
    const view = render(wrap(<Form />));
    const { create, reset } = form.get();
    t.fake.fault('create', { type: 'delay', ms: 1000 });
    await submit({ name: 'Fish' });
    expect(form.get()).toMatchObject({ create, reset, pending: true });
    view.rerender(wrap(null));
    await pass(2000);
    expect(t.fake.effects.created).toBe(1);
  });

  it('leaves no secret in the cache', async () => {
    render(wrap(<Form />));
    await submit({ name: 'Fish', extra: { streamKey: 'very-secret' } });
    const key = creations()[0]?.key ?? 'none';
    const cached = JSON.stringify([
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state, options }) => [state, options.mutationKey]),
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state, queryKey }) => [state, queryKey]),
    ]);
    expect(cached).toContain('stream_1');
    expect(cached).not.toContain('very-secret');
    expect(cached).not.toContain(key);
  });
});

describe('useUpdateStreamloopStream', () => {
  const form = createLast<UpdateStreamloopStream>();
  function Form({ id }: { id: string | null }) {
    const own = useUpdateStreamloopStream(id);
    form.set(own);
    return <p>{own.error?.code ?? 'fine'}</p>;
  }

  it('changes a stream, and says what cannot be changed now', async () => {
    const id = t.fake.addStream({ state: 'active' });
    render(wrap(<Form id={id} />));
    act(() => void form.get().update({ name: 'Reef' }));
    await pass(100);
    expect(await t.client.getStream(id)).toMatchObject({ name: 'Reef' });
    expect(form.get().data).toMatchObject({ id, name: 'Reef' });
    act(() => void form.get().update({ quality: 'q_720p' }));
    await pass(100);
    expect(screen.getByText('immutable-while-live')).toBeInTheDocument();
    expect(form.get().data).toBeNull();
  });

  it('is done once more after another change: the answer of the first would change nothing', async () => {
    const id = t.fake.addStream();
    render(wrap(<Form id={id} />));
    const update = async (name: string, ms = 100) => {
      act(() => void form.get().update({ name }));
      await pass(ms);
    };
    t.fake.fault('update', { type: 'lose-answer' }, Infinity);
    await update('Fish', 40_000);
    expect(screen.getByText('outcome-unknown')).toBeInTheDocument();
    t.fake.mend();
    await update('Reef');
    await update('Fish');
    expect(await t.client.getStream(id)).toMatchObject({ name: 'Fish' });
  });

  it('keeps what is open for one stream while another is changed', async () => {
    const [one, other] = [t.fake.addStream(), t.fake.addStream()];
    const view = render(wrap(<Form id={one} />));
    t.fake.fault('update', { type: 'lose-answer' }, Infinity);
    act(() => void form.get().update({ name: 'Fish' }));
    await pass(40_000);
    t.fake.mend();
    for (const id of [other, one]) {
      view.rerender(wrap(<Form id={id} />));
      act(() => void form.get().update({ name: 'Fish' }));
      await pass(100);
    }
    const keysOf = (id: string) =>
      t.fake.calls
        .filter(({ operation, path }) => operation === 'update' && path.includes(id))
        .map(({ key }) => key);
    expect(keysOf(one).length).toBeGreaterThan(1);
    expect(new Set(keysOf(one)).size).toBe(1);
  });

  it('does nothing without a stream', async () => {
    render(wrap(<Form id={null} />));
    await act(async () => expect(await form.get().update({ name: 'Reef' })).toBeNull());
    expect(t.fake.calls).toEqual([]);
  });
});

describe('useStreamloopDestinations', () => {
  const shown = createLast<StreamloopDestinations>();
  function List() {
    const own = useStreamloopDestinations();
    shown.set(own);
    return (
      <p>{[...own.destinations.map(({ name }) => name), own.createError?.code].filter(Boolean).join(' ')}</p>
    );
  }

  it('is told of a new one before the list is read again', async () => {
    render(wrap(<List />));
    await pass(0);
    t.fake.fault('destinations', { type: 'delay', ms: 5000 });
    const made: unknown[] = [];
    const input = { name: 'Second', rtmpUrl: 'rtmp://a.test/live', rtmpKey: 'very-secret' };
    act(
      () =>
        void shown
          .get()
          .create(input)
          .then((one) => made.push(one?.name)),
    );
    await pass(1000);
    expect(made).toEqual(['Second']);
    expect(shown.get().destinations).toEqual([]);
    await pass(5000);
    expect(screen.getByText('Second')).toBeInTheDocument();
  });

  it('lists them, and shows a new one, whose key is nowhere', async () => {
    t.fake.addDestination('First');
    render(wrap(<List />));
    await pass(0);
    expect(screen.getByText('First')).toBeInTheDocument();
    const input = { name: 'Second', rtmpUrl: 'rtmp://a.test/live', rtmpKey: 'very-secret' };
    act(() => void shown.get().create(input));
    await pass(100);
    expect(screen.getByText('First Second')).toBeInTheDocument();
    act(() => void shown.get().create(input));
    await pass(100);
    expect(screen.getByText('First Second destination-duplicate')).toBeInTheDocument();
    const cached = JSON.stringify([
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
    ]);
    expect(cached).not.toContain('very-secret');
    act(() => shown.get().reset());
    expect(screen.getByText('First Second')).toBeInTheDocument();
  });
});

describe('useStreamloopUpload', () => {
  const shown = createLast<StreamloopUpload>();
  function Form() {
    const own = useStreamloopUpload();
    shown.set(own);
    return <p>{own.data?.objectID ?? own.error?.code ?? 'nothing'}</p>;
  }

  it('has a file fetched', async () => {
    render(wrap(<Form />));
    act(() => void shown.get().upload({ type: 'VIDEO', url: 'https://a.test/loop.mp4' }));
    await pass(100);
    expect(screen.getByText('obj_1')).toBeInTheDocument();
    act(() => shown.get().reset());
    expect(screen.getByText('nothing')).toBeInTheDocument();
  });
});
