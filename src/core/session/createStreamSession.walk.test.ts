import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStep } from '../../../test/support/walk/steps.js';
import { takeWalk } from '../../../test/support/walk/takeWalk.js';
import { endReasons } from './endReason.js';
import { phases } from './phase.js';

/** `WALKS=20000` goes farther, by another way each time; `WALK_SEED` goes one of them again. */
const wanted = Number(process.env['WALKS'] ?? 0);
const seed = Number(process.env['WALK_SEED'] ?? (wanted > 0 ? Date.now() : 20_261_121));
const numRuns = wanted > 0 ? wanted : 1000;

/** What goes wrong, and what is done about it. */
const events = [
  'create-retry',
  'create-outcome-unknown',
  'discarded',
  'renewal-failed',
  'status-failed',
  'room-lost',
  'suspended',
  'restored',
  'recreating',
  'unattended',
  'switch-failed',
  'delete-failed',
  'offline',
  'forward',
  'backward',
  'late',
];

it(
  `holds what it promises in ${numRuns} walks of any commands and events`,
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 45, size: 'max' }), async (steps) => {
        expect(await takeWalk(steps, seen)).toEqual([]);
      }),
      { numRuns, seed },
    );
    // Otherwise there were places that no walk came by.
    expect([...phases, ...Object.keys(endReasons), ...events].filter((name) => !seen.has(name))).toEqual([]);
  },
  60_000 + numRuns * 200,
);
