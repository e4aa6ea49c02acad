import type { Picture } from './Picture.js';

/** What the decoding thread is told. Jobs of one stream come one after another. */
export type DecodeMessage =
  | { type: 'decode'; job: number; stream: string; frames: Uint8Array[] }
  | { type: 'forget'; stream: string };

/** What it answers. */
export type DecodeReply = { job: number } & ({ picture: Picture } | { error: string });
