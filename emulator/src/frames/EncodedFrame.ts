/** One complete encoded video frame as it came in, before a lifetime index is given to it. */
export interface EncodedFrame {
  codec: 'VP8';
  /** The frame's bytes with the RTP payload descriptors taken off. */
  data: Uint8Array;
  keyframe: boolean;
  /** Pixels; taken from the newest keyframe of the same layer. */
  width: number;
  height: number;
  /** RTP timestamp, 90 kHz, wraps at 2^32. */
  rtpTimestamp: number;
  /** Wall clock of the server at the arrival of the last packet, Unix milliseconds. */
  arrivedAtMs: number;
  /** False where a packet of the frame, or of a frame it refers to, is missing. */
  intact: boolean;
}
