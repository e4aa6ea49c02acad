import { describe, expect, it } from 'vitest';
import { zonedTime } from './zonedTime.js';

describe('a time on the clock of a zone', () => {
  it.each([
    ['2026-01-15T18:00', 'Europe/Berlin', '2026-01-15T18:00:00+01:00'],
    ['2026-07-15T18:00', 'Europe/Berlin', '2026-07-15T18:00:00+02:00'],
    ['2026-07-15T18:00', 'America/New_York', '2026-07-15T18:00:00-04:00'],
    ['2026-07-15T18:00', 'Asia/Kolkata', '2026-07-15T18:00:00+05:30'],
    ['2026-07-15T00:00', 'UTC', '2026-07-15T00:00:00+00:00'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T01:59:00+01:00'],
  ])('%s in %s', (local, zone, text) => {
    expect(zonedTime(local, zone)).toEqual({ text, ms: Date.parse(text), twice: false });
  });

  it('does not exist where clocks are put forward over it', () => {
    expect(zonedTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('gap');
    expect(zonedTime('2026-03-08T02:30', 'America/New_York')).toBe('gap');
  });

  it('is the first of two where they are put back', () => {
    const twice = { text: '2026-10-25T02:30:00+02:00', twice: true };
    expect(zonedTime('2026-10-25T02:30', 'Europe/Berlin')).toMatchObject(twice);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-02-30T10:00'])('is not %j', (local) => {
    expect(zonedTime(local, 'Europe/Berlin')).toBe('invalid');
  });

  it('needs a zone that there is', () => {
    expect(zonedTime('2026-07-15T18:00', 'Moon/Tranquility')).toBe('invalid');
  });
});
