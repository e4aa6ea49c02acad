import { expect, test } from 'vitest';
import { RoomFaults } from './RoomFaults.js';

const START_MS = 1000;

function faultsAt() {
  const clock = { nowMs: START_MS };
  const everywhere = new RoomFaults(() => clock.nowMs);
  const faults = new RoomFaults(() => clock.nowMs, everywhere);
  return { clock, everywhere, faults };
}

test('a fault lasts as long as it was told, to the millisecond', () => {
  const { clock, faults } = faultsAt();
  faults.begin('drop-media', 500);
  clock.nowMs = START_MS + 499;
  expect(faults.dropsMedia).toBe(true);
  clock.nowMs = START_MS + 500;
  expect(faults.dropsMedia).toBe(false);
});

test('an outage drops media too, and hides nothing', () => {
  const { faults } = faultsAt();
  faults.begin('outage');
  expect([faults.isOutOfReach, faults.dropsMedia, faults.hidesCandidates]).toEqual([true, true, false]);
  faults.end('outage');
  expect([faults.isOutOfReach, faults.dropsMedia]).toEqual([false, false]);
});

test('what befalls all rooms is not lifted by the end of a fault of one', () => {
  const { faults, everywhere } = faultsAt();
  everywhere.begin('hide-candidates');
  faults.begin('hide-candidates');
  faults.end('hide-candidates');
  expect(faults.hidesCandidates).toBe(true);
  everywhere.clear();
  expect(faults.hidesCandidates).toBe(false);
});
