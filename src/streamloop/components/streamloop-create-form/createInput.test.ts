import { describe, expect, it } from 'vitest';
import { createInput } from './createInput.js';
import { type CreateValues, emptyValues } from './createValues.js';

const around = { zone: 'Europe/Berlin', now: Date.UTC(2026, 10, 22, 12) };
const input = (values: Partial<CreateValues>) => createInput({ ...emptyValues, ...values }, around);

describe('what the form sends', () => {
  it('is nothing for an empty one: the service decides', () => {
    expect(input({})).toEqual({ input: {} });
  });

  it('is every field as the service has it', () => {
    const values = {
      name: ' Harbour ',
      quality: 'q_1080p',
      framerate: 'f_30',
      destinationID: 'dest_1',
      videoUploadObjectID: 'obj_v',
      audioUploadObjectID: 'obj_a',
      playlists: 'pl_1, pl_2 ,,pl_3',
      start: '2026-12-01T18:00',
      end: '2026-12-01T20:00',
      duration: 'forever',
      backup: true,
    } as const;
    expect(input(values)).toEqual({
      input: {
        name: 'Harbour',
        quality: 'q_1080p',
        framerate: 'f_30',
        destinationID: 'dest_1',
        videoUploadObjectID: 'obj_v',
        audioUploadObjectID: 'obj_a',
        playlistIDs: ['pl_1', 'pl_2', 'pl_3'],
        scheduleStartAt: '2026-12-01T18:00:00+01:00',
        scheduleEndAt: '2026-12-01T20:00:00+01:00',
        streamDuration: 0,
        runBackupStream: true,
      },
    });
  });

  it('says 0 for never, seconds for an end, and nothing for the account’s default', () => {
    expect(input({ duration: 'forever' })).toEqual({ input: { streamDuration: 0 } });
    expect(input({ duration: 'limited', hours: '1', minutes: '30' })).toEqual({
      input: { streamDuration: 5400 },
    });
    expect(input({ duration: 'account' })).toEqual({ input: {} });
  });

  it.each([
    ['0', '0', 'hours'],
    ['-1', '90', 'hours'],
    ['x', '0', 'hours'],
    ['0.0001', '0', 'hours'],
    ['1', '-1', 'minutes'],
  ])('has no duration of %s h %s min: to correct are the %s', (hours, minutes, duration) => {
    expect(input({ duration: 'limited', hours, minutes })).toEqual({ problems: { duration } });
  });

  it.each([
    [{ start: '2026-11-22T12:59' }, { start: 'past' }],
    [{ start: '2026-12-01T18:00', end: '2026-12-01T18:00' }, { end: 'before-start' }],
    [{ end: '2026-12-01T18:00' }, { start: 'missing', end: 'end-alone' }],
    [{ start: '2027-03-28T02:30' }, { start: 'gap' }],
  ])('refuses %j', (values, problems) => {
    expect(input(values)).toEqual({ problems });
  });

  it('takes along what the app adds', () => {
    const extra = { streamBackend: 'ffmpeg' };
    expect(createInput(emptyValues, { ...around, extra })).toEqual({ input: { extra } });
  });
});
