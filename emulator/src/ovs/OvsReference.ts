/** What an `ovs://` reference says, before it is known which frames that comes to. */
export type OvsReference = ImageReference | VideoReference;

/** `frame_index`, `timestamp_ms` (stream clock) or `offset_ms`; milliseconds except for the index. */
export interface Anchor {
  by: 'frame_index' | 'timestamp_ms' | 'offset_ms';
  value: number;
}

export const directions = ['nearest', 'forward', 'backward'] as const;
export type Direction = (typeof directions)[number];

/** One frame, from an `image_url`. */
export interface ImageReference {
  kind: 'image';
  streamId: string;
  anchor: Anchor;
  /** How far from the anchor a frame may be; without meaning for `frame_index`. */
  toleranceMs: number;
  direction: Direction;
}

/** A window of frames, from a `video_url`. */
export interface VideoReference {
  kind: 'video';
  streamId: string;
  /** Inclusive. */
  start: Anchor;
  /** Exclusive; `null` is the live edge, with the newest frame in it. */
  end: Anchor | null;
  maxFps: number;
}
