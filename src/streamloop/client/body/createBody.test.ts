import { describe, expect, it } from 'vitest';
import { createBody } from './createBody.js';
import {
  createInputSchema,
  destinationInputSchema,
  scheduleInputSchema,
  updateInputSchema,
} from './inputSchemas.js';

const bodyOf = (input: unknown): unknown => JSON.parse(createBody(createInputSchema, input).json);

describe('a body', () => {
  it('has what was given, null and 0 too, and nothing that is undefined', () => {
    const input = {
      name: null,
      streamDuration: 0,
      runBackupStream: false,
      quality: undefined,
      playlistIDs: [],
    };
    expect(bodyOf(input)).toEqual({ name: null, streamDuration: 0, runBackupStream: false, playlistIDs: [] });
  });

  it('has what is extra last, and nothing else that nobody knows', () => {
    const extra = { streamBackend: 'ffmpeg', name: 'b', gone: undefined };
    expect(bodyOf({ name: 'a', other: 1, extra })).toEqual({ name: 'b', streamBackend: 'ffmpeg' });
  });

  it('may hold words that are newer than the kit', () => {
    expect(bodyOf({ quality: 'q_4320p', framerate: 'f_120' })).toEqual({
      quality: 'q_4320p',
      framerate: 'f_120',
    });
  });

  it('names what of it is secret', () => {
    const input = { name: 'Own', rtmpUrl: 'rtmp://a', rtmpKey: 'k' };
    expect(createBody(destinationInputSchema, input).secrets).toEqual(['k', 'rtmp://a']);
    expect(createBody(createInputSchema, { extra: { streamKey: 'k' } }).secrets).toEqual(['k']);
  });

  it.each([
    '2026-12-01T18:00:00Z',
    '2026-12-01T18:00:00+01:00',
    '2026-12-01T18:00-05:30',
    '2026-12-01T18:00:00.123z',
  ])('takes the time %s', (scheduleStartAt) => {
    expect(JSON.parse(createBody(scheduleInputSchema, { scheduleStartAt }).json)).toEqual({
      scheduleStartAt,
    });
  });

  it.each([
    [createInputSchema, { streamDuration: 1.5 }, 'streamDuration needs whole seconds'],
    [createInputSchema, { streamDuration: -1 }, 'streamDuration needs whole seconds'],
    [createInputSchema, { streamDuration: Number.NaN }, 'streamDuration'],
    [createInputSchema, { streamDuration: '60' }, 'streamDuration must be number'],
    [createInputSchema, { scheduleStartAt: '2026-12-01T18:00:00' }, 'explicit offset'],
    [createInputSchema, { scheduleStartAt: '2026-12-01' }, 'explicit offset'],
    [createInputSchema, { scheduleStartAt: '2026-13-41T18:00:00Z' }, 'explicit offset'],
    [createInputSchema, { extra: { scheduleStartAt: 1n } }, 'no JSON'],
    [createInputSchema, { playlistIDs: null }, 'playlistIDs'],
    [createInputSchema, null, 'The input must be Object'],
    [scheduleInputSchema, {}, 'scheduleStartAt'],
    [
      scheduleInputSchema,
      { scheduleStartAt: '2026-12-01T18:00:00Z', scheduleEndAt: '2026-12-01T18:30:00+01:00' },
      'later than scheduleStartAt',
    ],
    [updateInputSchema, { clearName: false }, 'clearName'],
    [destinationInputSchema, { name: 'a', rtmpUrl: '', rtmpKey: 'very-secret' }, 'rtmpUrl must not be empty'],
  ] as const)('is refused: %#', (schema, input, why) => {
    const make = () => createBody(schema, input);
    expect(make).toThrow(expect.objectContaining({ name: 'StreamloopError', code: 'invalid-option' }));
    expect(make).toThrow(why);
    expect(make).not.toThrow(/very-secret/);
  });
});
