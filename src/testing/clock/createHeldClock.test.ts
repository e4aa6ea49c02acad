import { describe, expect, it } from 'vitest';
import { createHeldClock } from './createHeldClock.js';

describe('the held clock', () => {
  it('runs timers in the order of their due times, first come first served', async () => {
    const clock = createHeldClock();
    const ran: string[] = [];
    clock.after(20, () => ran.push('c'));
    clock.after(10, () => ran.push('a'));
    clock.after(10, () => ran.push('b'));
    clock.after(30, () => ran.push('never'));
    await clock.advance(29);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect([clock.mono(), clock.pending()]).toEqual([29, 1]);
  });

  it('shows each timer its own time, and runs what is set on the way', async () => {
    const clock = createHeldClock(1000);
    const seen: number[] = [];
    const again = (): void => {
      seen.push(clock.now());
      if (seen.length < 3) clock.after(10, again);
    };
    clock.after(10, again);
    await clock.advance(100);
    expect(seen).toEqual([1010, 1020, 1030]);
    expect(clock.now()).toBe(1100);
  });

  it('lets promises settle between timers, however many hang together', async () => {
    const clock = createHeldClock();
    let chained = 0;
    clock.after(1, () => {
      void (async () => {
        for (; chained < 500; chained += 1) await Promise.resolve();
      })();
    });
    let seen = 0;
    clock.after(2, () => (seen = chained));
    await clock.advance(2);
    expect(seen).toBe(500);
  });

  it('forgets what was cancelled, also twice and also too late', async () => {
    const clock = createHeldClock();
    let ran = 0;
    const cancel = clock.after(10, () => (ran += 1));
    const late = clock.after(5, () => (ran += 10));
    cancel();
    cancel();
    await clock.advance(10);
    late();
    expect([ran, clock.pending()]).toEqual([10, 0]);
  });

  it('jumps only on the wall', async () => {
    const clock = createHeldClock(0);
    let ran = false;
    clock.after(1000, () => (ran = true));
    clock.jumpWall(5000);
    await clock.flush();
    expect([clock.now(), clock.mono(), ran]).toEqual([5000, 0, false]);
  });
});
