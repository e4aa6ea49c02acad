import { FrameRing } from '../frames/FrameRing.js';
import { encodedFrame } from './encodedFrame.js';

export interface RingSpec {
  fps: number;
  frames: number;
  /** Milliseconds; default all are kept. */
  retentionMs?: number;
}

/** A ring that frames came into at a steady rate, each a keyframe. */
export function frameRing({ fps, frames, retentionMs = 600_000 }: RingSpec): FrameRing {
  const ring = new FrameRing({ retentionMs, maxBytes: 1e9 });
  for (let index = 0; index < frames; index += 1) {
    ring.add(encodedFrame(50_000 + (index * 1000) / fps, { keyframe: true }));
  }
  return ring;
}
