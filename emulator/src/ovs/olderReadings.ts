/**
 * What older texts of the service's documents say otherwise. The emulator plays the newer reading of each unless told
 * by `--older`, so that a client can be tried against both.
 */
export const olderReadings = {
  'evicted-clamps': 'an evicted frame_index is answered with the oldest frame, not with 410',
  'future-422': 'a frame_index that has not come yet is 422, not 409',
  'query-422': 'a wrong parameter of an ovs:// reference is 422, not 400',
  'zero-is-oldest': 'frame_index counts from the oldest retained frame, not from the first ever',
  'offset-from-now': 'an offset of 0 or more counts from the live edge, not from the oldest retained frame',
  'zero-end-is-live': 'end_offset_ms=0 is the live edge',
  'no-sse': 'stream: true is not known: the answer is JSON',
} as const;

export type OlderReading = keyof typeof olderReadings;
export type OlderReadings = ReadonlySet<OlderReading>;
