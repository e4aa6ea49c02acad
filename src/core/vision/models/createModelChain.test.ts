import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../../testing/index.js';
import { createModelChain } from './createModelChain.js';
import { createModelList } from './createModelList.js';

const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });

async function rig(...models: ReturnType<typeof model>[]) {
  const t = await createTestSession();
  t.service.setModels(models);
  const list = createModelList({ client: t.client, clock: t.clock, queryClient: undefined });
  return { ...t, chain: createModelChain(t.clock, list) };
}

describe('the chain of models', () => {
  it('takes what the app names, in its order, without asking for a list', async () => {
    const { chain, service } = await rig(model('a/b'));
    expect(await chain.pick(['x', 'y'])).toBe('x');
    expect(service.count('models')).toBe(0);
  });

  it('takes the first hosted one otherwise, by one list a minute', async () => {
    const { chain, service, clock } = await rig(
      model('gpt'),
      model('a/c', 'loading'),
      model('a/b'),
      model('a/d'),
    );
    expect(await Promise.all([chain.pick(undefined), chain.pick([])])).toEqual(['a/b', 'a/b']);
    await clock.advance(59_000);
    await chain.pick(undefined);
    expect(service.count('models')).toBe(1);
    await clock.advance(1000);
    await chain.pick(undefined);
    expect(service.count('models')).toBe(2);
  });

  it('does not change over to another vendor by itself, unless there is nothing else', async () => {
    const hosted = await rig(model('gpt'), model('a/b', 'unavailable'));
    await expect(hosted.chain.pick(undefined)).rejects.toMatchObject({ code: 'model-unavailable' });
    const passed = await rig(model('gpt'));
    expect(await passed.chain.pick(undefined)).toBe('gpt');
  });

  it('falls to the next one, and comes back later', async () => {
    const { chain, clock } = await rig();
    expect(await chain.refused('a', ['a', 'b'])).toBe(true);
    expect(await chain.pick(['a', 'b'])).toBe('b');
    await clock.advance(10_000);
    expect(await chain.refused('b', ['a', 'b'])).toBe(false);
    // Of those that rest, the one that rests the shortest.
    expect(await chain.pick(['a', 'b'])).toBe('a');
    await clock.advance(20_000);
    expect(await chain.pick(['a', 'b'])).toBe('a');
  });
});
