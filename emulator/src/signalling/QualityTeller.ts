import { ConnectionQuality, ConnectionQualityInfo, ConnectionQualityUpdate } from '@livekit/protocol';
import type { ResponseMessage } from './SignalSocket.js';

/** LiveKit's server tells every 5 s as well (docs.livekit.io, connection quality). */
const WINDOW_MS = 5000;
/** From this part of packets lost on, in one window. */
const GOOD_FROM = 0.02;
const POOR_FROM = 0.1;

/** Packets of a publisher so far: those that came, and those that were missed and asked for. */
export interface PacketCounts {
  received: number;
  missed: number;
}

/** Tells a participant how good the way of its video is, by the packets that were missed on it; only what has changed. */
export class QualityTeller {
  readonly #sid: string;
  readonly #count: () => PacketCounts;
  readonly #send: (message: ResponseMessage) => void;
  #since: number | null = null;
  #before: PacketCounts = { received: 0, missed: 0 };
  #told: ConnectionQuality | null = null;

  constructor(sid: string, count: () => PacketCounts, send: (message: ResponseMessage) => void) {
    this.#sid = sid;
    this.#count = count;
    this.#send = send;
  }

  /** A client that has come back on another socket knows nothing. */
  forget(): void {
    this.#told = null;
  }

  tick(nowMs: number): void {
    this.#since ??= nowMs;
    if (nowMs - this.#since < WINDOW_MS) {
      return;
    }
    this.#since = nowMs;
    const now = this.#count();
    const received = now.received - this.#before.received;
    const missed = now.missed - this.#before.missed;
    this.#before = now;
    // Nobody publishes, or everything is lost, which the client notices first.
    if (received <= 0) {
      return;
    }
    const lost = missed / (received + missed);
    const quality =
      lost >= POOR_FROM
        ? ConnectionQuality.POOR
        : lost >= GOOD_FROM
          ? ConnectionQuality.GOOD
          : ConnectionQuality.EXCELLENT;
    if (quality === this.#told) {
      return;
    }
    this.#told = quality;
    const updates = [new ConnectionQualityInfo({ participantSid: this.#sid, quality })];
    this.#send({ case: 'connectionQuality', value: new ConnectionQualityUpdate({ updates }) });
  }
}
