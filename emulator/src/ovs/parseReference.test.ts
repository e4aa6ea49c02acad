import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChatError } from '../chat/ChatError.js';
import { parseReference } from './parseReference.js';

const STREAM = 'ovs://streams/s-1?';

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'parsed';
  } catch (error) {
    return error instanceof ChatError ? error.code : `threw ${String(error)}`;
  }
}

const nearest = { kind: 'image', streamId: 's-1', toleranceMs: 100, direction: 'nearest' };

test.each([
  ['frame_index=-1', { ...nearest, anchor: { by: 'frame_index', value: -1 } }],
  ['frame_index=-0', { ...nearest, anchor: { by: 'frame_index', value: 0 } }],
  ['frame_index=7&tolerance_ms=x&direction=up', { ...nearest, anchor: { by: 'frame_index', value: 7 } }],
  ['timestamp_ms=1500', { ...nearest, anchor: { by: 'timestamp_ms', value: 1500 } }],
  [
    'offset_ms=-200&tolerance_ms=40&direction=backward',
    {
      ...nearest,
      anchor: { by: 'offset_ms', value: -200 },
      toleranceMs: 40,
      direction: 'backward',
    },
  ],
  [
    'direction=%66orward&offset_ms=5',
    { ...nearest, anchor: { by: 'offset_ms', value: 5 }, direction: 'forward' },
  ],
])('an image: %s', (query, expected) => {
  expect(parseReference('image', STREAM + query)).toEqual(expected);
});

test.each([
  ['start_offset_ms=-2000', { start: { by: 'offset_ms', value: -2000 }, end: null, maxFps: 1 }],
  [
    'start_frame_index=3&end_timestamp_ms=900&max_fps=2.5',
    {
      start: { by: 'frame_index', value: 3 },
      end: { by: 'timestamp_ms', value: 900 },
      maxFps: 2.5,
    },
  ],
])('a video: %s', (query, expected) => {
  expect(parseReference('video', STREAM + query)).toEqual({ kind: 'video', streamId: 's-1', ...expected });
});

test.each([
  '',
  'ovs:',
  'ovs://streams',
  'ovs://streams/?frame_index=1',
  'ovs://rooms/s-1?frame_index=1',
  'ovs://streams/s-1/x?frame_index=1',
  'ovs://streams/s-1?frame_index=1#x',
  'ovs://streams/s 1?frame_index=1',
  ' ovs://streams/s-1?frame_index=1',
  `ovs://streams/${'x'.repeat(300)}?frame_index=1`,
])('%j names no stream', (url) => {
  expect(codeOf(() => parseReference('image', url))).toBe('stream_url_invalid');
});

test.each([
  ['image', ''],
  ['image', 'frame_index='],
  ['image', 'frame_index'],
  ['image', 'frame_index=1.5'],
  ['image', 'frame_index=1e3'],
  ['image', 'frame_index=+1'],
  ['image', 'frame_index=99999999999999999999'],
  ['image', 'frame_index=1&frame_index=1'],
  ['image', 'frame_index=1&timestamp_ms=1'],
  ['image', 'frame_index=1&max_fps=1'],
  ['image', 'start_frame_index=1'],
  ['image', 'timestamp_ms=-1'],
  ['image', 'timestamp_ms=1&tolerance_ms=0'],
  ['image', 'timestamp_ms=1&direction=Nearest'],
  ['image', 'frame_index=%zz'],
  ['image', 'frame_index=1&'],
  ['video', ''],
  ['video', 'frame_index=1'],
  ['video', 'end_offset_ms=-1'],
  ['video', 'start_offset_ms=-1&start_frame_index=1'],
  ['video', 'start_offset_ms=-9&end_offset_ms=-1&end_frame_index=1'],
  ['video', 'start_offset_ms=-1&max_fps=0'],
  ['video', 'start_offset_ms=-1&max_fps=-1'],
  ['video', 'start_offset_ms=-1&max_fps=Infinity'],
  ['video', 'start_offset_ms=-1&tolerance_ms=5'],
] as const)('%s %s cannot be read', (kind, query) => {
  expect(codeOf(() => parseReference(kind, STREAM + query))).toBe('query_param_invalid');
});

const name = fc.oneof(
  fc.constantFrom('frame_index', 'timestamp_ms', 'offset_ms', 'tolerance_ms', 'direction', 'max_fps'),
  fc.constantFrom('start_frame_index', 'start_offset_ms', 'end_offset_ms', 'end_timestamp_ms', '__proto__'),
  fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom('nearest', 'backward', '', '-0', '%', '%00'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 5 })
  .map((pairs) => pairs.map(([left, right]) => `${left}=${right}`).join('&'));
const anyUrl = fc.oneof(
  fc
    .tuple(fc.constantFrom('ovs://streams/s?', 'ovs://streams/s-1?', 'OVS://streams/s?'), query)
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `ovs:${text}`),
);

test('whatever is asked: a reference of finite whole numbers, or a refusal with one of two codes', () => {
  fc.assert(
    fc.property(fc.constantFrom('image' as const, 'video' as const), anyUrl, (kind, url) => {
      const code = codeOf(() => {
        const reference = parseReference(kind, url);
        const anchors =
          reference.kind === 'image'
            ? [reference.anchor]
            : [reference.start, reference.end ?? reference.start];
        for (const anchor of anchors) {
          expect(Number.isSafeInteger(anchor.value)).toBe(true);
        }
        expect(reference.streamId).toMatch(/^s/);
      });
      expect(['parsed', 'stream_url_invalid', 'query_param_invalid']).toContain(code);
    }),
    { numRuns: 2000 },
  );
});

test('what is written by the rules is read back, in any order of its parameters', () => {
  const anchor = fc.record({
    by: fc.constantFrom('frame_index' as const, 'offset_ms' as const),
    value: fc.integer(),
  });
  const video = fc.record({
    start: anchor,
    end: fc.option(anchor),
    maxFps: fc.integer({ min: 1, max: 6000 }).map((hundredths) => hundredths / 100),
  });
  fc.assert(
    fc.property(video, fc.boolean(), ({ start, end, maxFps }, reversed) => {
      const parts = [`start_${start.by}=${start.value}`, `max_fps=${maxFps}`];
      if (end !== null) {
        parts.push(`end_${end.by}=${end.value}`);
      }
      const text = (reversed ? parts.toReversed() : parts).join('&');
      expect(parseReference('video', STREAM + text)).toEqual({
        kind: 'video',
        streamId: 's-1',
        start,
        end,
        maxFps,
      });
    }),
  );
});
