import type { Shelved } from './Shelf.js';

/** A file from a link. Nothing is fetched: it is there after a while. */
export interface Upload extends Shelved {
  kind: 'VIDEO' | 'AUDIO';
  createdAtMs: number;
  readyAtMs: number;
}

/** The service names neither the field of the progress nor its words: `state` with these two is the emulator's. */
export function showUpload({ id, kind, createdAtMs, readyAtMs }: Upload, nowMs: number): object {
  return {
    id,
    type: kind,
    state: nowMs < readyAtMs ? 'PROCESSING' : 'READY',
    createdAt: new Date(createdAtMs).toISOString(),
  };
}
