import * as v from 'valibot';

const count = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));
const text = v.optional(v.nullable(v.string()));

/** `youtubeLiveStats` of reference 4.6; what is left out stays as it is. Unknown words are let through. */
export const statsSchema = v.strictObject({
  lifecycle: v.optional(v.string()),
  concurrentViewers: count,
  totalViews: count,
  likeCount: count,
  watchUrl: text,
  fetchedAt: text,
  mirrorStatus: text,
  mirrorLastError: text,
});
