import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

const query = fc.oneof(
  fc.constantFrom(
    'frame_index=-1',
    'frame_index=0',
    'offset_ms=-100',
    'start_offset_ms=-500&max_fps=9',
    'x=1',
    '',
  ),
  fc.string({ maxLength: 20 }),
);

/** Questions that are nearly right, about stream `id`. */
function question(id: string): fc.Arbitrary<object> {
  const url = fc.oneof(
    query.map((text) => `ovs://streams/${id}?${text}`),
    query.map((text) => `ovs://streams/unknown?${text}`),
    fc.constantFrom('data:image/png;base64,', 'data:,', 'https://127.0.0.1:1/x', ''),
    fc.string({ maxLength: 20 }),
  );
  const part = fc.oneof(
    fc.record({ type: fc.constant('text'), text: fc.oneof(fc.string(), fc.constant(null)) }),
    fc.record({ type: fc.constant('image_url'), image_url: fc.record({ url }) }),
    fc.record({ type: fc.constant('video_url'), video_url: fc.record({ url }) }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const schema = fc.letrec((tie) => ({
    schema: fc.record(
      {
        type: fc.constantFrom('object', 'string', 'integer', 'array', 'null', 7),
        properties: fc.dictionary(
          fc.constantFrom('colour', 'frames', 'moving', '__proto__', 'x'),
          tie('schema'),
          { maxKeys: 3 },
        ),
        items: tie('schema'),
        enum: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }),
        $ref: fc.constantFrom('#', '#/properties/colour', 'http://127.0.0.1:1/'),
      },
      { requiredKeys: [] },
    ),
  })).schema;
  const format = fc.oneof(
    fc.constantFrom({ type: 'text' }, { type: 'json_object' }, { type: 'json_schema' }),
    schema.map((one) => ({ type: 'json_schema', json_schema: { schema: one } })),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.record(
    {
      model: fc.oneof(
        { weight: 9, arbitrary: fc.constant('emulator/frame-facts') },
        { weight: 1, arbitrary: fc.jsonValue() },
      ),
      messages: fc.array(
        fc.record({
          role: fc.constantFrom('user', 'system', 'x'),
          content: fc.oneof(fc.array(part, { maxLength: 3 }), fc.string(), fc.constant(null)),
        }),
        { maxLength: 3 },
      ),
      max_tokens: fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(null)),
      response_format: format,
      stream: fc.oneof(fc.boolean(), fc.constant(null)),
    },
    { requiredKeys: ['model', 'messages'] },
  );
}

test('whatever is asked: an answer, or a refusal that says why', { timeout: 60_000 }, async () => {
  const emulator = await startTestEmulator({ requestsPerSecond: 0 });
  const id = await emulator.createStream();
  await emulator.show(id, ['#ff0000', '#00ff00']);
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(question(id), async (body) => {
      const answer = await emulator.api('POST', '/chat/completions', {
        body: JSON.stringify(body),
        timeoutMs: 5000,
      });
      statuses.add(answer.status);
      expect([200, 400, 404, 409, 410, 422]).toContain(answer.status);
      const explained = answer.json !== undefined || answer.text.endsWith('data: [DONE]\n\n');
      expect(explained).toBe(true);
    }),
    { numRuns: 400 },
  );
  // It has been nearly right often enough to get all the way.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 422]));
  expect((await emulator.events()).filter(({ type }) => type === 'internal-error')).toEqual([]);
});
