import type { PulledSource } from './PulledSource.js';

export interface TranscoderEvents {
  /** One complete VP8 frame. */
  frame(data: Uint8Array): void;
  /** It is over; no event follows. */
  exit(exit: TranscoderExit): void;
}

/** - `missing`: there is no ffmpeg. - `ended`: the source had no more to give. - `failed`: with ffmpeg's last words. */
export type TranscoderExit = { type: 'missing' | 'ended' } | { type: 'failed'; words: string };

/** Turns a source into VP8 frames until it is stopped. */
export type StartTranscoder = (source: PulledSource, events: TranscoderEvents) => { stop: () => void };
