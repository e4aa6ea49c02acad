/** Names a picture of a stream. An identifier: it is resolved by the service at each request, and never fetched. */
export type ImageReference = `ovs://streams/${string}?${string}`;

/** None but one of several keys. */
export type OneOf<T> = { [K in keyof T]: Pick<T, K> & { [O in Exclude<keyof T, K>]?: never } }[keyof T];

interface Search {
  /** How far from the time asked for a frame may be, milliseconds above 0. The service takes 100 by default. */
  toleranceMs?: number;
  /** Where to look for a frame. The service takes `nearest` by default. */
  direction?: 'nearest' | 'forward' | 'backward';
}

type NoSearch = { [K in keyof Search]?: never };

/**
 * Which frame: exactly one anchor, all integers.
 *
 * - `frameIndex`: lifetime index from 0; negative counts back from the newest, which is -1, anew at each request.
 * - `timestampMs`: on the stream's clock, which starts with the first frame; not Unix time.
 * - `offsetMs`: negative is back from now; else it is forward from the oldest frame that is still kept.
 */
export type ImageAnchor =
  | (OneOf<Pick<Anchors, 'frameIndex'>> & { timestampMs?: never; offsetMs?: never } & NoSearch)
  | (OneOf<Pick<Anchors, 'timestampMs' | 'offsetMs'>> & { frameIndex?: never } & Search);

interface Anchors {
  frameIndex: number;
  timestampMs: number;
  offsetMs: number;
}
