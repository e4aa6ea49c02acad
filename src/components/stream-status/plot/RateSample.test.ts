import { expect, it } from 'vitest';
import { type RateSample, stallsIn, withSample } from './RateSample.js';

const at = (ms: number, isStalled = false): RateSample => ({ at: ms, sent: 15, counted: 15, isStalled });

it('keeps what is young enough', () => {
  const samples = [0, 60, 120, 180, 240].reduce<readonly RateSample[]>(
    (before, ms) => withSample(before, at(ms), 120),
    [],
  );
  expect(samples.map((sample) => sample.at)).toEqual([120, 180, 240]);
});

it('makes one sample of one moment, the last that was said', () => {
  expect(withSample([at(0), at(5)], at(5, true), 100)).toEqual([at(0), at(5, true)]);
});

it('finds each stall, to the moment in which it was over', () => {
  expect(stallsIn([at(0), at(5, true), at(10, true), at(15), at(20), at(25, true), at(30)])).toEqual([
    { from: 5, to: 15 },
    { from: 25, to: 30 },
  ]);
  expect(stallsIn([at(0), at(5, true), at(9, true)])).toEqual([{ from: 5, to: 9 }]);
  expect(stallsIn([at(0), at(5)])).toEqual([]);
});
