import type { IngestEvent } from '../ingest/Ingest.js';
import type { MediaPeer } from '../media/MediaPeer.js';

/** Chrome checks a steady path every 2.5 s, so three checks are missing by then. */
const LOST_AFTER_MS = 8000;

/**
 * Reports when media comes and goes. An ICE-lite agent sends no checks of its own and werift never calls a
 * connection lost, so silence has to tell.
 */
export class MediaWatch {
  #state: 'new' | 'connected' | 'lost' = 'new';
  readonly #peer: MediaPeer;
  readonly #report: (type: IngestEvent['type'], detail?: NonNullable<IngestEvent['detail']>) => void;

  constructor(
    peer: MediaPeer,
    report: (type: IngestEvent['type'], detail?: NonNullable<IngestEvent['detail']>) => void,
  ) {
    this.#peer = peer;
    this.#report = report;
  }

  connected(): void {
    if (this.#state === 'new') {
      this.#state = 'connected';
      this.#report('media-connected');
    }
  }

  check(): void {
    const silenceMs = this.#peer.gate.silenceMs ?? 0;
    if (this.#state === 'connected' && silenceMs >= LOST_AFTER_MS) {
      this.#state = 'lost';
      this.#report('media-lost', { silenceMs });
    } else if (this.#state === 'lost' && silenceMs < LOST_AFTER_MS) {
      this.#state = 'connected';
      this.#report('media-connected');
    }
  }
}
