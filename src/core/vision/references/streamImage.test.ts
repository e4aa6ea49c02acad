import { describe, expect, it } from 'vitest';
import type { ImageAnchor } from './ImageReference.js';
import { streamImage } from './streamImage.js';

describe('streamImage', () => {
  it.each<[ImageAnchor, string]>([
    [{ frameIndex: -1 }, 'frame_index=-1'],
    [{ frameIndex: 0 }, 'frame_index=0'],
    [{ timestampMs: 12_000 }, 'timestamp_ms=12000'],
    [
      { offsetMs: -500, toleranceMs: 50, direction: 'backward' },
      'offset_ms=-500&tolerance_ms=50&direction=backward',
    ],
  ])('%j', (anchor, query) => {
    expect(streamImage('7c5e', anchor)).toBe(`ovs://streams/7c5e?${query}`);
  });

  it('keeps a handle of a server in one piece', () => {
    expect(streamImage('v1.a/b?c', { frameIndex: -1 })).toBe('ovs://streams/v1.a%2Fb%3Fc?frame_index=-1');
  });

  it.each([
    [{}, 'One of frameIndex, timestampMs, offsetMs is needed.'],
    [{ frameIndex: 1, offsetMs: -1 }, 'frameIndex and offsetMs exclude each other.'],
    [{ frameIndex: 1.5 }, 'frameIndex must be an integer, and is 1.5.'],
    [{ frameIndex: Number.NaN }, 'frameIndex must be an integer, and is NaN.'],
    [{ timestampMs: 2 ** 53 }, 'timestampMs must be an integer'],
    [{ frameIndex: '-1' }, 'frameIndex must be an integer, and is string.'],
    [{ frame_index: -1 }, '"frame_index" is no part of it.'],
    [{ frameIndex: -1, toleranceMs: 5 }, 'A frame index is exact'],
    [{ offsetMs: -1, toleranceMs: 0 }, 'toleranceMs must be above 0, and is 0.'],
    [{ offsetMs: -1, direction: 'back' }, 'direction must be nearest, forward or backward'],
  ])('refuses %j', (anchor, why) => {
    const build = (): string => streamImage('x', anchor as ImageAnchor);
    expect(build).toThrow(why);
    expect(build).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });

  it.each(['', '.', '..'])('refuses the id %j', (id) => {
    expect(() => streamImage(id, { frameIndex: -1 })).toThrow(/id of the stream is missing/);
  });
});
