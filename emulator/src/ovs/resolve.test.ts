import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../chat/ChatError.js';
import { FrameRing } from '../frames/FrameRing.js';
import { frameRing } from '../testSupport/frameRing.js';
import type { OlderReading } from './olderReadings.js';
import { parseReference } from './parseReference.js';
import { resolveImage } from './resolveImage.js';
import { resolveVideo } from './resolveVideo.js';

/** The indices a reference comes to, or the code and status of the refusal. */
function resolve(ring: FrameRing, query: string, ...older: OlderReading[]): number[] | string {
  try {
    const kind = query.includes('start_') ? 'video' : 'image';
    const reference = parseReference(kind, `ovs://streams/s?${query}`);
    const readings = new Set(older);
    return reference.kind === 'image'
      ? [resolveImage(ring, reference, readings).index]
      : resolveVideo(ring, reference, readings).map(({ index }) => index);
  } catch (error) {
    if (error instanceof ChatError) {
      return `${error.status} ${error.code}`;
    }
    throw error;
  }
}

const none = new FrameRing({ retentionMs: 600_000, maxBytes: 1e9 });
/** Ten a second: frame 30 at 3000 ms is the newest; 0 to 9 are evicted. */
const ring = frameRing({ fps: 10, frames: 31, retentionMs: 2000 });

describe('an image', () => {
  test.each([
    ['frame_index=-1', [30]],
    ['frame_index=10', [10]],
    ['frame_index=30', [30]],
    ['frame_index=31', '409 frame_not_yet_produced'],
    ['frame_index=9', '410 frame_evicted'],
    ['frame_index=0', '410 frame_evicted'],
    ['frame_index=-21', [10]],
    ['frame_index=-22', '410 frame_evicted'],
    ['frame_index=-99', '410 frame_evicted'],
    ['timestamp_ms=1500', [15]],
    ['timestamp_ms=1540', [15]],
    ['timestamp_ms=1550', [16]],
    ['timestamp_ms=1510&direction=forward', [16]],
    ['timestamp_ms=1590&direction=backward', [15]],
    ['timestamp_ms=1590&direction=backward&tolerance_ms=50', '404 segment_empty'],
    ['timestamp_ms=900', [10]],
    ['timestamp_ms=899', '404 segment_empty'],
    ['timestamp_ms=3100', [30]],
    ['timestamp_ms=3101', '404 segment_empty'],
    ['offset_ms=-500', [25]],
    ['offset_ms=-3000', '404 segment_empty'],
    ['offset_ms=0', [10]],
    ['offset_ms=500', [15]],
  ])('%s is %s', (query, expected) => {
    expect(resolve(ring, query)).toEqual(expected);
  });

  test.each([
    ['frame_index=-1', '404 segment_empty'],
    ['frame_index=0', '409 frame_not_yet_produced'],
    ['timestamp_ms=0', '404 segment_empty'],
    ['offset_ms=0', '404 segment_empty'],
    ['offset_ms=-1', '404 segment_empty'],
  ])('before the first frame %s is %s', (query, expected) => {
    expect(resolve(none, query)).toBe(expected);
  });
});

describe('a video', () => {
  test.each([
    ['start_offset_ms=-1000&max_fps=10', [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]],
    ['start_offset_ms=-2000', [10, 20, 30]],
    ['start_offset_ms=-2000&end_offset_ms=-1', [10, 20]],
    ['start_offset_ms=-1000&max_fps=4', [20, 23, 25, 28, 30]],
    ['start_frame_index=12&end_frame_index=15&max_fps=30', [12, 13, 14]],
    ['start_frame_index=0&end_frame_index=12&max_fps=30', [10, 11]],
    ['start_timestamp_ms=1200&end_timestamp_ms=1400&max_fps=30', [12, 13]],
    ['start_timestamp_ms=0&end_frame_index=-19&max_fps=30', [10, 11]],
    ['start_frame_index=29&max_fps=30', [29, 30]],
    ['start_offset_ms=0&max_fps=0.5', [10, 30]],
    ['start_frame_index=-3&max_fps=0.001', [28]],
    ['start_frame_index=15&end_frame_index=15', '400 segment_invalid'],
    ['start_offset_ms=-100&end_offset_ms=-200', '400 segment_invalid'],
    ['start_offset_ms=-100&end_offset_ms=0', '400 segment_invalid'],
    ['start_frame_index=20&end_timestamp_ms=1500', '400 segment_invalid'],
    ['start_frame_index=0&end_frame_index=10', '404 segment_empty'],
    ['start_frame_index=31', '404 segment_empty'],
    ['start_timestamp_ms=1510&end_timestamp_ms=1590', '404 segment_empty'],
  ])('%s is %s', (query, expected) => {
    expect(resolve(ring, query)).toEqual(expected);
  });

  test('before the first frame there is nothing', () => {
    expect(resolve(none, 'start_offset_ms=-1000')).toBe('404 segment_empty');
  });
});

test.each([
  ['evicted-clamps', 'frame_index=3', [10]],
  ['future-422', 'frame_index=31', '422 frame_not_yet_produced'],
  ['zero-is-oldest', 'frame_index=0', [10]],
  ['zero-is-oldest', 'start_frame_index=1&end_frame_index=3&max_fps=10', [11, 12]],
  ['offset-from-now', 'offset_ms=0', [30]],
  ['offset-from-now', 'start_offset_ms=-200&end_offset_ms=0&max_fps=10', [28, 29]],
  ['zero-end-is-live', 'start_offset_ms=-200&end_offset_ms=0&max_fps=10', [28, 29, 30]],
] as const)('the older reading %s: %s is %s', (reading, query, expected) => {
  expect(resolve(ring, query, reading)).toEqual(expected);
});

test('a window holds each of its frames once, in order, never faster than max_fps', () => {
  const frames = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(
      frames,
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 300 }),
      (gaps, backMs, tenths) => {
        const filled = new FrameRing({ retentionMs: 600_000, maxBytes: 1e9 });
        let nowMs = 0;
        for (const gap of gaps) {
          nowMs += gap;
          filled.add({ ...frameTemplate, arrivedAtMs: nowMs });
        }
        const found = resolve(filled, `start_offset_ms=-${backMs}&max_fps=${tenths / 10}`);
        const indices = typeof found === 'string' ? [] : found;
        expect(indices).not.toHaveLength(0);
        const times = indices.map((index) => filled.byIndex(index)?.timestampMs ?? NaN);
        const newest = filled.newest?.timestampMs ?? NaN;
        expect(times.every((time) => time >= newest - backMs && time <= newest)).toBe(true);
        // At most one in each beat of the grid.
        const beats = times.map((time) => Math.floor(((time - (times[0] ?? 0)) * tenths) / 10_000 + 1e-9));
        expect(beats).toEqual([...new Set(beats)].sort((a, b) => a - b));
      },
    ),
    { numRuns: 300 },
  );
});

const frameTemplate = {
  codec: 'VP8',
  data: new Uint8Array(1),
  keyframe: true,
  width: 2,
  height: 2,
  rtpTimestamp: 0,
  intact: true,
} as const;
