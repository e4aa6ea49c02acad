import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

/** RFC 3339 with an explicit offset. */
export const dateTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
    'must be a date and time with an offset, such as 2026-12-01T18:00:00Z',
  ),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no date of the calendar'),
);

export const quality = v.picklist(['q_720p', 'q_1080p', 'q_1440p', 'q_2160p']);
export const framerate = v.picklist(['f_24', 'f_25', 'f_30', 'f_60']);
export const idList = v.array(text);

/** What create and update have in common (reference 4.3); those after `runBackupStream` are kept and do nothing here. */
export const streamFields = {
  name: v.nullish(v.string()),
  quality: v.nullish(quality),
  framerate: v.nullish(framerate),
  destinationID: v.nullish(text),
  videoUploadObjectID: v.nullish(text),
  audioUploadObjectID: v.nullish(text),
  scheduleStartAt: v.nullish(dateTime),
  scheduleEndAt: v.nullish(dateTime),
  /** Seconds; 0 never ends. */
  streamDuration: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0, 'must be 0 or more'))),
  runBackupStream: v.nullish(v.boolean()),
  streamKey: v.nullish(text),
  streamDestination: v.nullish(v.picklist(['youtube'])),
  youtubeSettingsID: v.nullish(text),
  streamStateID: v.nullish(text),
  agentModeEnabled: v.nullish(v.boolean()),
  streamBackend: v.nullish(v.picklist(['ffmpeg', 'manifest'])),
};
