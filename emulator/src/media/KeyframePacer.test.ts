import { expect, test } from 'vitest';
import { KeyframePacer } from './KeyframePacer.js';

/** When it asks, of frames that come every 100 ms; those at `keyframes` are keyframes. */
function asks(intervalMs: number, keyframes: number[], untilMs: number): number[] {
  const pacer = new KeyframePacer(intervalMs);
  const asked: number[] = [];
  for (let ms = 0; ms <= untilMs; ms += 100) {
    if (pacer.isDue({ keyframe: keyframes.includes(ms) }, ms)) {
      asked.push(ms);
    }
  }
  return asked;
}

test('asks when the last keyframe is an interval old, again only an interval later', () => {
  expect(asks(1000, [0], 3500)).toEqual([1000, 2000, 3000]);
  expect(asks(1000, [0, 700], 2600)).toEqual([1700]);
  expect(asks(1000, [0, 1100, 2200], 3100)).toEqual([1000, 2100]);
});

test('never asks with an interval of 0', () => {
  expect(asks(0, [0], 5000)).toEqual([]);
});
