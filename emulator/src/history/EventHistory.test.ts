import { expect, test } from 'vitest';
import { EventHistory } from './EventHistory.js';

function historyOf(count: number, capacity: number): EventHistory {
  const history = new EventHistory(capacity, () => 42);
  for (let index = 0; index < count; index += 1) {
    history.add({ type: 'stream-forgotten', streamId: String(index + 1) });
  }
  return history;
}

test('an empty history', () => {
  expect(historyOf(0, 3).after(0)).toEqual({ events: [], lastSeq: 0, droppedCount: 0 });
});

test('keeps the newest in order and says how many were dropped', () => {
  const { events, lastSeq, droppedCount } = historyOf(8, 3).after(0);
  expect(events).toEqual(
    [6, 7, 8].map((seq) => ({ seq, atMs: 42, type: 'stream-forgotten', streamId: String(seq) })),
  );
  expect([lastSeq, droppedCount]).toEqual([8, 5]);
});

test.each([
  [0, [1, 2, 3, 4]],
  [2, [3, 4]],
  [4, []],
  [99, []],
])('after %i', (after, expected) => {
  expect(
    historyOf(4, 10)
      .after(after)
      .events.map(({ seq }) => seq),
  ).toEqual(expected);
});
