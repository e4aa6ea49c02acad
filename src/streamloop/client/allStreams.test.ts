import { describe, expect, it } from 'vitest';
import { createClientRig, json, pageOf as page, stream } from '../testSupport/createClientRig.js';
import { allStreams } from './allStreams.js';

describe('all streams', () => {
  const collect = async (streams: AsyncIterable<{ id: string }>): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { id } of streams) ids.push(id);
    return ids;
  };

  it('come page by page, whatever hasMore says', async () => {
    const second = json({ data: [{ ...stream, id: 'b' }], page: { hasMore: true, nextCursor: null } });
    const { client, requests } = createClientRig({}, page([{ ...stream, id: 'a' }], 'c1'), second);
    expect(await collect(allStreams(client, { limit: 1 }))).toEqual(['a', 'b']);
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/streamloop/streams?limit=1',
      '/api/streamloop/streams?limit=1&cursor=c1',
    ]);
  });

  it('end where a cursor comes again', async () => {
    const { client } = createClientRig({}, page([stream], 'c1'), page([stream], 'c2'), page([stream], 'c1'));
    await expect(collect(allStreams(client))).rejects.toMatchObject({ code: 'protocol', stage: 'list' });
  });

  it('none are asked for where none are named', async () => {
    const { client, requests } = createClientRig({});
    expect(await client.listStreams({ ids: [] })).toEqual({ data: [], nextCursor: null });
    expect(requests).toEqual([]);
  });

  it.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }, { ids: ['a,b'] }, { ids: [''] }])(
    'are not asked for with %j',
    async (query) => {
      const { client, requests } = createClientRig({});
      await expect(client.listStreams(query)).rejects.toMatchObject({ code: 'invalid-option' });
      expect(requests).toEqual([]);
    },
  );
});
