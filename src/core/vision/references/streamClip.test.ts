import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClipWindow } from './ClipReference.js';
import { streamClip } from './streamClip.js';

const query = (window: ClipWindow): URLSearchParams => new URL(streamClip('x', window)).searchParams;

describe('streamClip', () => {
  it.each<[ClipWindow, string]>([
    [{ startOffsetMs: -5000 }, 'start_offset_ms=-5000'],
    [
      { startOffsetMs: -5000, endOffsetMs: -1000, maxFps: 2.5 },
      'start_offset_ms=-5000&end_offset_ms=-1000&max_fps=2.5',
    ],
    [{ startTimestampMs: 1000, endFrameIndex: -1 }, 'start_timestamp_ms=1000&end_frame_index=-1'],
    [{ startFrameIndex: 10, endFrameIndex: 12 }, 'start_frame_index=10&end_frame_index=12'],
  ])('%j', (window, expected) => {
    expect(streamClip('x', window)).toBe(`ovs://streams/x?${expected}`);
  });

  it('never says end_offset_ms=0, which two readers take for opposite ends', () => {
    expect(streamClip('x', { startOffsetMs: -4000, endOffsetMs: 0 })).toBe(
      'ovs://streams/x?start_offset_ms=-4000',
    );
    expect(streamClip('x', { startOffsetMs: -4000, endOffsetMs: -0 })).not.toContain('end_');
  });

  it.each<[ClipWindow, string | null]>([
    [{ startOffsetMs: -500 }, '4'],
    [{ startOffsetMs: -500, maxFps: 1 }, '4'],
    [{ startOffsetMs: -500, maxFps: 10 }, '10'],
    [{ startOffsetMs: -2000 }, null],
    [{ startTimestampMs: 0, endTimestampMs: 300 }, '6.667'],
    [{ startTimestampMs: 0 }, null],
  ])('raises max_fps where a window is too short for two frames: %j', (window, fps) => {
    expect(query(window).get('max_fps')).toBe(fps);
  });

  it('always leaves room for two frames where it knows the length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600_000 }),
        fc.option(fc.double({ min: 0.01, max: 60, noNaN: true })),
        (ms, fps) => {
          const parameters = query({ startOffsetMs: -ms, ...(fps === null ? {} : { maxFps: fps }) });
          expect((Number(parameters.get('max_fps') ?? 1) * ms) / 1000).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });

  it.each([
    [{}, 'One of startFrameIndex, startTimestampMs, startOffsetMs is needed.'],
    [{ startOffsetMs: -5, startFrameIndex: 1 }, 'exclude each other'],
    [{ startOffsetMs: -5, endOffsetMs: -1, endFrameIndex: 3 }, 'exclude each other'],
    [
      { startOffsetMs: -1000, endOffsetMs: -2000 },
      'endOffsetMs (-2000) must be after startOffsetMs (-1000).',
    ],
    [{ startFrameIndex: 5, endFrameIndex: 5 }, 'must be after'],
    [{ startOffsetMs: -5.5 }, 'startOffsetMs must be an integer'],
    [{ startOffsetMs: -5, maxFps: 0 }, 'maxFps must be a number above 0, and is 0.'],
    [{ startOffsetMs: -5, maxFps: Infinity }, 'maxFps must be a number above 0'],
    [{ startOffsetMs: -5, max_fps: 2 }, '"max_fps" is no part of it.'],
  ])('refuses %j', (window, why) => {
    const build = (): string => streamClip('x', window as ClipWindow);
    expect(build).toThrow(why);
    expect(build).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });
});
