import * as v from 'valibot';
import { isTimeWithOffset } from './isTimeWithOffset.js';

const time = v.pipe(
  v.string(),
  v.check(isTimeWithOffset, 'needs a time with an explicit offset, such as 2026-12-01T18:00:00Z'),
);
const seconds = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'needs whole seconds, 0 or more'),
);
const ids = v.array(v.string());
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));
const extra = v.optional(v.record(v.string(), v.unknown()));

const fields = {
  name: maybe(v.string()),
  quality: maybe(v.string()),
  framerate: maybe(v.string()),
  destinationID: maybe(v.string()),
  videoUploadObjectID: maybe(v.string()),
  audioUploadObjectID: maybe(v.string()),
  scheduleStartAt: maybe(time),
  scheduleEndAt: maybe(time),
  streamDuration: maybe(seconds),
  runBackupStream: maybe(v.boolean()),
};

const clear = v.optional(v.literal(true));
const clears = {
  clearName: clear,
  clearQuality: clear,
  clearFramerate: clear,
  clearDestination: clear,
  clearPlaylists: clear,
  clearPreparedPlaylists: clear,
  clearScheduleStartAt: clear,
  clearScheduleEndAt: clear,
  clearStreamDuration: clear,
  clearStreamKey: clear,
  clearStreamState: clear,
  clearStreamBackend: clear,
  clearVideoUploadObject: clear,
  clearAudioUploadObject: clear,
  clearYoutubeSettings: clear,
};

// What is not named here does not leave: a form may hand over more than the service should see.

export const createInputSchema = v.object({ ...fields, playlistIDs: v.optional(ids), extra });
export const updateInputSchema = v.object({
  ...fields,
  ...clears,
  addPlaylistIDs: v.optional(ids),
  removePlaylistIDs: v.optional(ids),
  extra,
});
export const scheduleInputSchema = v.object({ scheduleStartAt: time, scheduleEndAt: maybe(time) });

const needed = v.pipe(v.string(), v.nonEmpty('must not be empty'));
export const destinationInputSchema = v.object({ name: needed, rtmpUrl: needed, rtmpKey: needed });
export const uploadInputSchema = v.object({
  type: v.picklist(['VIDEO', 'AUDIO']),
  url: needed,
  quality: v.optional(v.string()),
});
