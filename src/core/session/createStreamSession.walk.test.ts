// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStep } from '../../../test/support/walk/steps.js';
import { takeWalk } from '../../../test/support/walk/takeWalk.js';

/** `WALKS=20000` goes farther, by another way each time; `WALK_SEED` goes one of them again. */
const wanted = Number(process.env['WALKS'] ?? 0);
const seed = Number(process.env['WALK_SEED'] ?? (wanted > 0 ? Date.now() : 20_261_121));
const numRuns = wanted > 0 ? wanted : 600;

it(
  `holds what it promises in ${numRuns} walks of any commands and events`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 45, size: 'max' }), async (steps) => {
        expect(await takeWalk(steps)).toEqual([]);
      }),
      { numRuns, seed, endOnFailure: false },
    );
  },
  60_000 + numRuns * 200,
);
