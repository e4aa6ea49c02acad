import * as fc from 'fast-check';
import type { Step, Walk } from './Walk.js';

/** One kind of step, told by name and argument when a walk is printed. */
export function step<T>(
  name: string,
  argument: fc.Arbitrary<T>,
  run: (walk: Walk, argument: T) => unknown,
): fc.Arbitrary<Step> {
  return argument.map((value) => ({
    run: (walk: Walk) => run(walk, value),
    [fc.toStringMethod]: () => `${name}(${fc.stringify(value)})`,
  }));
}
