import type { FrameFacts } from '../facts/FrameFacts.js';

/** Facts of a red frame that is much like the one before. */
export function frameFacts(part: Partial<FrameFacts> = {}): FrameFacts {
  return {
    stream_id: 's',
    frame_index: 12,
    asked_frame_index: 12,
    timestamp_ms: 800,
    wall_ms: 1_790_000_000_800,
    width: 640,
    height: 360,
    colour: 'red',
    colour_hex: '#fe0000',
    red: 254,
    green: 0,
    blue: 0,
    brightness: 0.2979,
    sharpness: 12.5,
    change: 0.002,
    changed_since_frame_index: 11,
    ...part,
  };
}
