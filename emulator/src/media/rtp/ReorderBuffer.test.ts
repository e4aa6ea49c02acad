import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MediaPacket } from './MediaPacket.js';
import { type OrderedItem, ReorderBuffer } from './ReorderBuffer.js';

function packet(sequence: number): MediaPacket {
  return { sequence: sequence & 0xffff, timestamp: 0, marker: false, payload: Uint8Array.of(1) };
}

function feed(buffer: ReorderBuffer, sequences: number[], nowMs = 0): (number | string)[] {
  return names(sequences.flatMap((sequence) => buffer.push(packet(sequence), nowMs)));
}

function names(items: OrderedItem[]): (number | string)[] {
  return items.map((item) => (item.type === 'lost' ? `lost ${item.packets}` : item.packet.sequence));
}

describe('ReorderBuffer', () => {
  test('gives packets in order, whatever order and however often they come', () => {
    expect(feed(new ReorderBuffer(), [5, 7, 6, 6, 5, 9, 10, 8, 11])).toStrictEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  test('goes on over the wrap of the sequence number, also with a hole right there', () => {
    expect(feed(new ReorderBuffer(), [65533, 65534, 0, 1, 65535, 2])).toStrictEqual([
      65533, 65534, 65535, 0, 1, 2,
    ]);
  });

  test('asks for what is missing, not at once, and again after a pause', () => {
    const buffer = new ReorderBuffer();
    feed(buffer, [65534, 2], 1000);
    expect(buffer.toAskFor(1005)).toStrictEqual([]);
    expect(buffer.toAskFor(1010)).toStrictEqual([65535, 0, 1]);
    expect(buffer.toAskFor(1030)).toStrictEqual([]);
    feed(buffer, [0], 1040);
    expect(buffer.toAskFor(1050)).toStrictEqual([65535, 1]);
  });

  test('gives up a hole that stays, counts it, and lets out what waited', () => {
    const buffer = new ReorderBuffer();
    expect(feed(buffer, [1, 4, 5, 7], 1000)).toStrictEqual([1]);
    expect(names(buffer.giveUp(1399))).toStrictEqual([]);
    expect(names(buffer.giveUp(1400))).toStrictEqual(['lost 2', 4, 5, 'lost 1', 7]);
    expect(buffer.hasHoles).toBe(false);
    expect(feed(buffer, [2, 3, 6], 1401)).toStrictEqual([]);
  });

  test('a younger hole behind an old one keeps its own time', () => {
    const buffer = new ReorderBuffer();
    feed(buffer, [1, 3], 1000);
    feed(buffer, [5], 1300);
    expect(names(buffer.giveUp(1400))).toStrictEqual(['lost 1', 3]);
    expect(names(buffer.giveUp(1700))).toStrictEqual(['lost 1', 5]);
  });

  test('does not hold more than its limit', () => {
    const buffer = new ReorderBuffer({ giveUpAfterMs: 1e9, askAfterMs: 0, askAgainMs: 0, maxHeld: 3 });
    expect(feed(buffer, [1, 3, 4, 5])).toStrictEqual([1]);
    expect(feed(buffer, [6])).toStrictEqual(['lost 1', 3, 4, 5, 6]);
  });

  test('a sender that starts anew somewhere else is followed', () => {
    expect(feed(new ReorderBuffer(), [10, 11, 30_000, 30_001])).toStrictEqual([
      10,
      11,
      'lost 0',
      30_000,
      30_001,
    ]);
  });

  test('property: nothing is given twice or out of order, and what is not given is counted as lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        fc.array(fc.record({ drop: fc.boolean(), late: fc.nat({ max: 5 }) }), {
          minLength: 1,
          maxLength: 60,
        }),
        (start, fates) => {
          const buffer = new ReorderBuffer();
          const sent = fates
            .map((fate, index) => ({ index, at: index + fate.late, drop: fate.drop && index > 0 }))
            .filter(({ drop, index }) => !drop || index === 0);
          sent[0] = { index: 0, at: -1, drop: false };
          const arrivals = sent.toSorted((a, b) => a.at - b.at).map(({ index }) => start + index);
          const out = arrivals.flatMap((sequence) => buffer.push(packet(sequence), 0));
          out.push(...buffer.giveUp(1e6));
          const given = out.flatMap((item) =>
            item.type === 'packet' ? [(item.packet.sequence - start) & 0xffff] : [],
          );
          const lost = out.reduce((sum, item) => sum + (item.type === 'lost' ? item.packets : 0), 0);
          expect(given).toStrictEqual(given.toSorted((a, b) => a - b));
          expect(new Set(given).size).toBe(given.length);
          const last = Math.max(...sent.map(({ index }) => index));
          expect(given.length + lost).toBe(last + 1);
        },
      ),
    );
  });
});
