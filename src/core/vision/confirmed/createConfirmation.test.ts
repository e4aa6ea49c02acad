import { describe, expect, it } from 'vitest';
import type { WatchResult } from '../watch/WatchResult.js';
import { type ConfirmedOptions, createConfirmation } from './createConfirmation.js';

const common = { text: '', asked: '', frame: null, latencyMs: 0, model: 'm', usage: null };
const at = (answeredAt: number) => ({ ...common, askedAt: answeredAt, answeredAt });
const saw = (value: boolean, ms: number): WatchResult<boolean> => ({ ...at(ms), outcome: 'ok', value });

/** Adds one result a second: `+` shows it, `-` does not, `?` does not fit, `~` was cut off. Gives the seconds of changes. */
function play(story: string, options: Partial<ConfirmedOptions<boolean>> = {}): string[] {
  const changes: string[] = [];
  const confirmation = createConfirmation<boolean>({
    when: (value) => value,
    onChange: (isConfirmed, { answeredAt }) =>
      void changes.push(`${isConfirmed ? '+' : '-'}${answeredAt / 1000}`),
    ...options,
  });
  for (const [n, sign] of story.split('').entries()) {
    if (sign === '?') confirmation.add({ ...at(n * 1000), outcome: 'invalid', issues: [] });
    else if (sign === '~') confirmation.add({ ...at(n * 1000), outcome: 'truncated' });
    else confirmation.add(saw(sign === '+', n * 1000));
  }
  return changes;
}

describe('a confirmation', () => {
  it.each([
    ['', []],
    ['+', []],
    ['++', ['+1']],
    ['+-+-+', []],
    ['++--+---', ['+1', '-7']],
    ['+?+', ['+2']],
    ['++-?-~-', ['+1', '-6']],
    ['+++++---+++', ['+1', '-7', '+9']],
  ])('of %j changes at %j', (story, changes) => {
    expect(play(story)).toEqual(changes);
  });

  it('takes as many as it is told', () => {
    expect(play('+-+', { confirm: 1, release: 1 })).toEqual(['+0', '-1', '+2']);
    expect(play('++++', { confirm: 4 })).toEqual(['+3']);
  });

  it('begins no other within the pause, and the next one right after it', () => {
    expect(play('++---++++', { cooldownMs: 7000 })).toEqual(['+1', '-4', '+8']);
    expect(play('++---+++-', { cooldownMs: 7000 })).toEqual(['+1', '-4']);
  });

  it('tells its state, and the result that made it', () => {
    const confirmation = createConfirmation<boolean>({ when: (value) => value });
    let told = 0;
    confirmation.subscribe(() => (told += 1));
    const results = [saw(true, 1000), saw(true, 2000), saw(true, 3000)];
    for (const result of results) confirmation.add(result);
    expect(told).toBe(1);
    expect(confirmation.getSnapshot()).toEqual({ isConfirmed: true, since: 2000, result: results[1] });
  });

  it('takes other options for the next result', () => {
    const confirmation = createConfirmation<boolean>({ when: () => false });
    confirmation.add(saw(true, 0));
    confirmation.configure({ when: (value) => value, confirm: 1 });
    confirmation.add(saw(true, 1));
    expect(confirmation.getSnapshot().isConfirmed).toBe(true);
  });
});
