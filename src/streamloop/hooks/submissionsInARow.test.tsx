import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { createLast } from '../../../test/support/createLast.js';
import { holdTimers } from '../../../test/support/holdTimers.js';
import { passTime } from '../../../test/support/passTime.js';
import { createTestStreamloop, type TestStreamloop } from '../../testing/index.js';
import type { UpdateStreamInput } from '../client/inputs.js';
import { StreamloopProvider } from './StreamloopProvider.js';
import { type CreateStreamloopStream, useCreateStreamloopStream } from './useCreateStreamloopStream.js';
import { type StreamloopUpload, useStreamloopUpload } from './useStreamloopUpload.js';
import { type UpdateStreamloopStream, useUpdateStreamloopStream } from './useUpdateStreamloopStream.js';

// What is submitted while something else is on its way: it was dropped once, and told as done.

let t: TestStreamloop = createTestStreamloop();
let id = '';
holdTimers();
beforeEach(() => {
  t = createTestStreamloop();
  id = t.fake.addStream();
});

const pass = (ms: number) => passTime(t, ms);
const shown = createLast<{
  change: UpdateStreamloopStream;
  upload: StreamloopUpload;
  creation: CreateStreamloopStream;
}>();

function Page() {
  shown.set({
    change: useUpdateStreamloopStream(id),
    upload: useStreamloopUpload(),
    creation: useCreateStreamloopStream(),
  });
  return null;
}

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StreamloopProvider client={t.client} auth={t.auth} clock={t.clock} random={t.random}>
        <Page />
      </StreamloopProvider>
    </QueryClientProvider>,
  );

/** All in one click, and what became of each. */
async function submit<I, T>(send: (input: I) => Promise<T>, inputs: readonly I[], ms = 1000): Promise<T[]> {
  const made: T[] = [];
  act(() => inputs.forEach((input, at) => void send(input).then((one) => (made[at] = one))));
  await pass(ms);
  return made;
}

const update = (inputs: readonly UpdateStreamInput[], ms?: number) =>
  submit(shown.get().change.update, inputs, ms);
const changes = (): unknown[] =>
  t.fake.calls.filter(({ operation }) => operation === 'update').map(({ body }) => body);

it('two changes of a stream are both sent, one after the other', async () => {
  show();
  const made = await update([{ name: 'Reef' }, { quality: 'q_720p' }]);
  expect(changes()).toEqual([{ name: 'Reef' }, { quality: 'q_720p' }]);
  expect(made[0]?.quality).not.toBe('q_720p');
  expect(await t.client.getStream(id)).toMatchObject({ name: 'Reef', quality: 'q_720p' });
});

it('the change that was wished last is what stays, also where it is the first once more', async () => {
  show();
  await update([{ name: 'Reef' }, { name: 'Reef' }, { name: 'Fish' }, { name: 'Reef' }]);
  expect(changes()).toEqual([{ name: 'Reef' }, { name: 'Fish' }, { name: 'Reef' }]);
});

it('is pending until the last of them is settled', async () => {
  show();
  t.fake.fault('update', { type: 'delay', ms: 1000 }, 2);
  await update([{ name: 'Reef' }, { name: 'Fish' }], 1500);
  expect(shown.get().change).toMatchObject({ pending: true, error: null });
  act(() => shown.get().change.reset());
  expect(shown.get().change.pending).toBe(true);
  await pass(1000);
  expect(shown.get().change).toMatchObject({ pending: false, error: null });
});

it('one that fails keeps none back, and is not hidden by the one that follows', async () => {
  show();
  t.fake.fault('update', { type: 'fail', status: 422, code: 'INVALID_INPUT' });
  const made = await update([{ name: 'Reef' }, { name: 'Fish' }]);
  expect(made.map((stream) => stream?.name ?? null)).toEqual([null, 'Fish']);
  expect(shown.get().change).toMatchObject({ pending: false, error: { code: 'invalid-input' } });
  await update([{ name: 'Reef' }]);
  expect(shown.get().change.error).toBeNull();
});

it('one that is refused before it is sent waits for its turn as well', async () => {
  show();
  const made = await update([{ name: 'Reef' }, { extra: { name: 1n } }, { name: 'Fish' }]);
  expect(made.map((stream) => stream?.name ?? null)).toEqual(['Reef', null, 'Fish']);
  expect(shown.get().change.error?.code).toBe('invalid-option');
});

it('is what it was at the click, whatever becomes of the object', async () => {
  show();
  const input = { name: 'Reef' };
  act(() => {
    void shown.get().change.update({ name: 'Fish' });
    void shown.get().change.update(input);
    input.name = 'Other';
  });
  await pass(1000);
  expect(changes()).toEqual([{ name: 'Fish' }, { name: 'Reef' }]);
});

it('two links are two files', async () => {
  show();
  const links = ['a', 'b'].map((name) => ({ type: 'VIDEO' as const, url: `https://a.test/${name}.mp4` }));
  const made = await submit(shown.get().upload.upload, links);
  expect(new Set(made.map((upload) => upload?.objectID)).size).toBe(2);
  expect(shown.get().upload.data).toEqual(made[1]);
});

it('two streams are made where two are wished, and one for each double click', async () => {
  show();
  const made = await submit(
    shown.get().creation.create,
    ['Fish', 'Fish', 'Reef', 'Reef'].map((name) => ({ name })),
  );
  expect(made.map((stream) => stream?.name)).toEqual(['Fish', 'Fish', 'Reef', 'Reef']);
  expect(t.fake.effects.created).toBe(2);
  expect(shown.get().creation.data?.name).toBe('Reef');
});

it.each([
  ['nobody', () => t.fake.signOut()],
  ['somebody else', () => t.fake.signIn()],
])('what has waited is not sent where %s is signed in by then', async (_, change) => {
  show();
  await pass(100);
  t.fake.fault('update', { type: 'delay', ms: 1000 });
  const made: unknown[] = [];
  act(() => {
    for (const name of ['Reef', 'Fish'])
      void shown
        .get()
        .change.update({ name })
        .then((stream) => made.push(stream?.name ?? null));
  });
  await pass(100);
  change();
  act(() => void t.auth.check());
  await pass(3000);
  expect(made).toHaveLength(2);
  expect(made[1]).toBeNull();
  expect(changes()).toEqual([{ name: 'Reef' }]);
});
