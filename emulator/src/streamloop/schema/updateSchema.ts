import * as v from 'valibot';
import { idList, streamFields } from './streamFields.js';

const flag = v.optional(v.boolean(), false);

/** Body of `PATCH /streams/{id}` (reference 4.4). */
export const updateSchema = v.strictObject({
  ...streamFields,
  addPlaylistIDs: v.optional(idList, []),
  removePlaylistIDs: v.optional(idList, []),
  addPreparedPlaylistIDs: v.optional(idList, []),
  removePreparedPlaylistIDs: v.optional(idList, []),
  clearName: flag,
  clearQuality: flag,
  clearFramerate: flag,
  clearDestination: flag,
  clearPlaylists: flag,
  clearPreparedPlaylists: flag,
  clearScheduleStartAt: flag,
  clearScheduleEndAt: flag,
  clearStreamDuration: flag,
  clearStreamKey: flag,
  clearStreamState: flag,
  clearStreamBackend: flag,
  clearVideoUploadObject: flag,
  clearAudioUploadObject: flag,
  clearYoutubeSettings: flag,
});

export type UpdateBody = v.InferOutput<typeof updateSchema>;
