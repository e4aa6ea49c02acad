import type { EncodedFrame } from '../frames/EncodedFrame.js';

/** A frame that arrived at a time; 100 bytes unless told otherwise. */
export function encodedFrame(arrivedAtMs: number, part: Partial<EncodedFrame> = {}): EncodedFrame {
  return {
    codec: 'VP8',
    data: new Uint8Array(100),
    keyframe: false,
    width: 640,
    height: 360,
    rtpTimestamp: 0,
    arrivedAtMs,
    intact: true,
    ...part,
  };
}
