import * as v from 'valibot';
import { dateTime } from './streamFields.js';

/** Body of `POST /streams/{id}/schedule`; without an end it is open-ended. */
export const scheduleSchema = v.strictObject({
  scheduleStartAt: dateTime,
  scheduleEndAt: v.nullish(dateTime),
});
