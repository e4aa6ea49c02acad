import { describe, expect, it } from 'vitest';
import { createFakePage } from '../../testing/page/FakePage.js';
import { createHeldClock } from '../../testing/index.js';
import { createTicker } from './createTicker.js';
import { settledWithin } from './settledWithin.js';

function rig() {
  const clock = createHeldClock();
  const page = createFakePage();
  return { clock, page, ticker: createTicker(clock, page) };
}

describe('the ticker', () => {
  it('ticks on the second of the wall clock, with one timer for all', async () => {
    const { clock, ticker } = rig();
    await clock.advance(300);
    const ticks: number[] = [];
    ticker.subscribe(() => ticks.push(clock.mono()));
    ticker.subscribe(() => undefined);
    expect(clock.pending()).toBe(1);
    await clock.advance(2700);
    expect(ticks).toEqual([1000, 2000, 3000]);
  });

  it('rests while nobody looks', async () => {
    const { clock, ticker } = rig();
    const stop = ticker.subscribe(() => undefined);
    stop();
    stop();
    expect(clock.pending()).toBe(0);
  });

  it('rests while hidden and ticks at once when shown', async () => {
    const { clock, page, ticker } = rig();
    const ticks: number[] = [];
    ticker.subscribe(() => ticks.push(clock.mono()));
    page.hide();
    ticks.length = 0;
    await clock.advance(10_500);
    expect(ticks).toEqual([]);
    expect(clock.pending()).toBe(0);
    page.show();
    expect(ticks).toEqual([10_500]);
    await clock.advance(500);
    expect(ticks).toEqual([10_500, 11_000]);
  });
});

describe('settledWithin', () => {
  it('waits for the promise, also for one that rejects, and leaves no timer', async () => {
    const clock = createHeldClock();
    await settledWithin(clock, 1000, Promise.resolve());
    await settledWithin(clock, 1000, Promise.reject(new Error('no matter')));
    expect(clock.pending()).toBe(0);
  });

  it('waits no longer than told', async () => {
    const clock = createHeldClock();
    let done = false;
    void settledWithin(clock, 1000, new Promise(() => undefined)).then(() => (done = true));
    await clock.advance(999);
    expect(done).toBe(false);
    await clock.advance(1);
    expect(done).toBe(true);
  });
});
