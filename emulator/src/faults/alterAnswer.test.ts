import { expect, test } from 'vitest';
import { alterAnswer } from './alterAnswer.js';

const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'x-overshoot-region': 'us-west1' } });

test('fields are merged, shifted and left out; everything else stays', async () => {
  const altered = await alterAnswer(
    answer(
      { id: 'a', publish: { url: 'ws:', token: 't' }, atMs: 1000, newest: null, list: [1], ttl: 300 },
      201,
    ),
    {
      patch: { publish: { token: 'old' }, list: [], ttl: null, deep: { new: 1 } },
      shift: { atMs: -400, newest: 5, id: 5, unknown: 5 },
      omit: ['nothing'],
    },
  );
  expect(altered.status).toBe(201);
  expect(altered.headers.get('x-overshoot-region')).toBe('us-west1');
  expect(await altered.json()).toEqual({
    id: 'a',
    publish: { url: 'ws:', token: 'old' },
    atMs: 600,
    newest: null,
    list: [],
    ttl: null,
    deep: { new: 1 },
  });
});

test('a field is left out altogether', async () => {
  const altered = await alterAnswer(answer({ id: 'a', publish: {} }), { omit: ['publish'] });
  expect(await altered.text()).toBe('{"id":"a"}');
});

test('a refusal stays, and so does what is no JSON object', async () => {
  const patch = { id: 'b' };
  expect(await (await alterAnswer(answer({ id: 'a' }, 404), { patch })).json()).toEqual({ id: 'a' });
  expect(await (await alterAnswer(answer(['a']), { patch })).json()).toEqual(['a']);
  expect(await (await alterAnswer(new Response('<p>'), { patch })).text()).toBe('<p>');
});
