import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodedFrame } from '../testSupport/encodedFrame.js';
import { FrameRing } from './FrameRing.js';

const GENEROUS = { retentionMs: 600_000, maxBytes: 1_000_000 };

test('an empty ring knows nothing', () => {
  const ring = new FrameRing(GENEROUS);
  expect([ring.firstWallMs, ring.lastIndex, ring.retainedCount, ring.evictedCount]).toEqual([
    null,
    null,
    0,
    0,
  ]);
  expect([ring.oldest, ring.byIndex(0), ring.atOrAfter(0), ring.keyframeFor(0)]).toEqual(
    Array(4).fill(undefined),
  );
});

test('frames keep their lifetime index while older ones are evicted by age', () => {
  const ring = new FrameRing({ retentionMs: 1000, maxBytes: 1_000_000 });
  for (let time = 0; time <= 3000; time += 100) {
    ring.add(encodedFrame(50_000 + time));
  }
  expect([ring.retainedCount, ring.evictedCount, ring.lastIndex]).toEqual([11, 20, 30]);
  expect(ring.byIndex(19)).toBeUndefined();
  expect(ring.byIndex(20)).toMatchObject({ index: 20, timestampMs: 2000, wallMs: 52_000 });
  expect(ring.byIndex(31)).toBeUndefined();
  expect(ring.byIndex(-1)).toBeUndefined();
  ring.evictBefore(60_000);
  expect([ring.retainedCount, ring.evictedCount, ring.retainedBytes]).toEqual([0, 31, 0]);
  expect(ring.lastWallMs).toBe(53_000);
});

test('the byte cap evicts the oldest, but never the newest', () => {
  const ring = new FrameRing({ retentionMs: 600_000, maxBytes: 250 });
  for (let time = 0; time < 5; time += 1) {
    ring.add(encodedFrame(time));
  }
  expect([ring.retainedCount, ring.retainedBytes, ring.oldest?.index]).toEqual([2, 200, 3]);
  ring.add(encodedFrame(5, { data: new Uint8Array(1000) }));
  expect([ring.retainedCount, ring.retainedBytes, ring.oldest?.index]).toEqual([1, 1000, 5]);
});

test('a clock that is set back does not disturb the order', () => {
  const ring = new FrameRing(GENEROUS);
  ring.add(encodedFrame(1000));
  ring.add(encodedFrame(400));
  ring.add(encodedFrame(1100));
  expect([0, 1, 2].map((index) => ring.byIndex(index)?.timestampMs)).toEqual([0, 0, 100]);
});

test('a frame is decoded from the newest retained keyframe at or before it', () => {
  const ring = new FrameRing({ retentionMs: 1000, maxBytes: 1_000_000 });
  const keyframes = new Set([0, 4, 9]);
  for (let index = 0; index < 12; index += 1) {
    ring.add(encodedFrame(index * 100, { keyframe: keyframes.has(index) }));
  }
  // 0 has been evicted, so 1 to 3 cannot be decoded any more.
  expect([1, 3, 4, 8, 9, 11].map((index) => ring.keyframeFor(index)?.index)).toEqual([
    undefined,
    undefined,
    4,
    4,
    9,
    9,
  ]);
});

test('decoding stops at what is not whole, and begins at a whole keyframe', () => {
  const ring = new FrameRing(GENEROUS);
  const kinds = ['key', 'delta', 'broken', 'broken', 'broken key', 'key', 'delta'];
  for (const [index, kind] of kinds.entries()) {
    ring.add(encodedFrame(index, { keyframe: kind.endsWith('key'), intact: !kind.startsWith('broken') }));
  }
  const decoded = (index: number): number[] => ring.decodable(index).map((frame) => frame.index);
  expect([0, 1, 2, 4, 5, 6, 7].map(decoded)).toEqual([[0], [0, 1], [0, 1], [0, 1], [5], [5, 6], []]);
  expect([0, 2, 3, 4, 6].map((index) => ring.nearestKeyframe(index)?.index)).toEqual([0, 0, 5, 5, 5]);
});

test('agrees with a plain list, whatever comes', () => {
  const steps = fc.array(
    fc.record({
      gapMs: fc.integer({ min: 0, max: 400 }),
      bytes: fc.integer({ min: 1, max: 300 }),
      keyframe: fc.boolean(),
    }),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 300 }), (frames, probe) => {
      const ring = new FrameRing({ retentionMs: 5000, maxBytes: 4000 });
      let plain: { index: number; ms: number; bytes: number; keyframe: boolean }[] = [];
      let nowMs = 0;
      frames.forEach(({ gapMs, bytes, keyframe }, index) => {
        nowMs += index === 0 ? 0 : gapMs;
        ring.add(encodedFrame(nowMs, { keyframe, data: new Uint8Array(bytes) }));
        plain.push({ index, ms: nowMs, bytes, keyframe });
        while (plain.reduce((sum, frame) => sum + frame.bytes, 0) > 4000) {
          plain.shift();
        }
        plain = plain.filter((frame) => frame.ms >= nowMs - 5000);
      });
      expect(ring.retainedCount).toBe(plain.length);
      expect(ring.evictedCount).toBe(frames.length - plain.length);
      expect(ring.retainedBytes).toBe(plain.reduce((sum, frame) => sum + frame.bytes, 0));
      expect(ring.byIndex(probe)?.index).toBe(plain.find(({ index }) => index === probe)?.index);
      const atMs = probe * 100;
      expect(ring.atOrAfter(atMs)?.index).toBe(plain.find(({ ms }) => ms >= atMs)?.index);
      const keyframe = plain.findLast((frame) => frame.keyframe && frame.index <= probe);
      expect(ring.keyframeFor(probe)?.index).toBe(keyframe?.index);
    }),
    { numRuns: 150 },
  );
});
