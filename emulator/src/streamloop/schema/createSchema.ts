import * as v from 'valibot';
import { idList, streamFields } from './streamFields.js';

/** Body of `POST /streams`: every field is optional, so that `{}` fits. */
export const createSchema = v.strictObject({
  ...streamFields,
  playlistIDs: v.optional(idList),
  preparedPlaylistIDs: v.optional(idList),
});

export type CreateBody = v.InferOutput<typeof createSchema>;
