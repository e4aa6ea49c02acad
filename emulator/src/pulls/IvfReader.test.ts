import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IvfReader } from './IvfReader.js';

function ivf(frames: readonly Uint8Array[], fourcc = 'VP80'): Buffer {
  const header = Buffer.alloc(32);
  header.write('DKIF', 0, 'latin1');
  header.write(fourcc, 8, 'latin1');
  const bodies = frames.flatMap((frame) => {
    const size = Buffer.alloc(12);
    size.writeUInt32LE(frame.length, 0);
    return [size, frame];
  });
  return Buffer.concat([header, ...bodies]);
}

test('gives every frame, however the bytes are cut', () => {
  const frames = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (given, cuts) => {
      const bytes = ivf(given);
      const reader = new IvfReader();
      const taken: Uint8Array[] = [];
      for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
        const length = cuts[cut % cuts.length] ?? 1;
        taken.push(...reader.push(bytes.subarray(at, at + length)));
        at += length;
      }
      expect(taken.map((frame) => [...frame])).toEqual(given.map((frame) => [...frame]));
    }),
  );
});

test('refuses what is no IVF of VP8, and a frame that is too large to be one', () => {
  expect(() => new IvfReader().push(Buffer.alloc(40, 'x'))).toThrow('something else');
  expect(() => new IvfReader().push(ivf([], 'VP90'))).toThrow('something else');
  const huge = Buffer.concat([ivf([]), Buffer.alloc(12, 0xff)]);
  expect(() => new IvfReader().push(huge)).toThrow('a frame of');
});
