/** Everything that is known of one picture of a question, as JSON: rounded, so that it can be read. */
export interface FrameFacts {
  /** `null` for a picture that came inline. */
  stream_id: string | null;
  /** Lifetime index of the frame whose picture it is. */
  frame_index: number | null;
  /** The frame that was asked for; another only where that one could not be shown. */
  asked_frame_index: number | null;
  /** Stream clock. */
  timestamp_ms: number | null;
  /** When it arrived, Unix milliseconds. */
  wall_ms: number | null;
  width: number;
  height: number;
  colour: string;
  colour_hex: string;
  red: number;
  green: number;
  blue: number;
  /** 0 to 1. */
  brightness: number;
  /** Variance of the Laplacian of luma. */
  sharpness: number;
  /** 0 to 1, since the picture before; `null` where there is none of that size. */
  change: number | null;
  /** The frame that `change` compares with. */
  changed_since_frame_index: number | null;
}
