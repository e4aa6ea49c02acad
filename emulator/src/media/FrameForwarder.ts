import { RtpHeader, RtpPacket } from 'werift';
import type { EncodedFrame } from '../frames/EncodedFrame.js';

/** Where a forwarder's packets go; SSRC, payload type and header extensions are put in there. */
export interface RtpSink {
  readonly ready: boolean;
  send(packet: RtpPacket): void;
}

/** Leaves room for RTP, SRTP and header extensions below the usual MTU. */
const MAX_CHUNK_BYTES = 1100;
const START_OF_FRAME = 0x10;
const CLOCK_PER_MS = 90;
const ASK_AGAIN_MS = 500;

/**
 * Sends the frames of a counted layer to one viewer, in packets of its own.
 *
 * Copying the publisher's packets would carry over its header extensions (whose ids differ), the gaps of its
 * padding, and picture ids that jump at a change of layer. New packets with the shortest VP8 descriptor have
 * none of that: the viewer's decoder goes by unbroken sequence numbers alone.
 */
export class FrameForwarder {
  readonly #sink: RtpSink;
  readonly #askKeyframe: () => void;
  #sequence = 0;
  /** False while the viewer could not decode what comes: before a keyframe, and after a frame that is not intact. */
  #started = false;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #last: { rtpIn: number; rtpOut: number; atMs: number } | undefined;

  constructor(sink: RtpSink, askKeyframe: () => void) {
    this.#sink = sink;
    this.#askKeyframe = askKeyframe;
  }

  forward(frame: EncodedFrame): void {
    if (!this.#sink.ready) {
      return;
    }
    if (!frame.intact || (!this.#started && !frame.keyframe)) {
      this.#started = false;
      this.#wait(frame.arrivedAtMs);
      return;
    }
    this.#started = true;
    this.#send(frame, this.#mapTimestamp(frame));
  }

  /** A request may be lost, and libwebrtc ignores one that comes within 300 ms of another. */
  #wait(nowMs: number): void {
    if (nowMs - this.#askedAtMs >= ASK_AGAIN_MS) {
      this.#askedAtMs = nowMs;
      this.#askKeyframe();
    }
  }

  /** Layers have clocks of their own: where the step is not plausible, the arrival times make it. */
  #mapTimestamp(frame: EncodedFrame): number {
    const last = this.#last;
    let rtpOut = frame.rtpTimestamp;
    if (last !== undefined) {
      const elapsed = Math.max(1, Math.round((frame.arrivedAtMs - last.atMs) * CLOCK_PER_MS));
      const step = (frame.rtpTimestamp - last.rtpIn) >>> 0;
      const plausible = step > 0 && Math.abs(step - elapsed) < 1000 * CLOCK_PER_MS;
      rtpOut = (last.rtpOut + (plausible ? step : elapsed)) >>> 0;
    }
    this.#last = { rtpIn: frame.rtpTimestamp, rtpOut, atMs: frame.arrivedAtMs };
    return rtpOut;
  }

  #send(frame: EncodedFrame, timestamp: number): void {
    for (let offset = 0; offset < frame.data.length; offset += MAX_CHUNK_BYTES) {
      const chunk = frame.data.subarray(offset, offset + MAX_CHUNK_BYTES);
      const payload = Buffer.concat([Buffer.of(offset === 0 ? START_OF_FRAME : 0), chunk]);
      const marker = offset + MAX_CHUNK_BYTES >= frame.data.length;
      const header = new RtpHeader({ sequenceNumber: this.#sequence, timestamp, marker });
      this.#sequence = (this.#sequence + 1) & 0xffff;
      this.#sink.send(new RtpPacket(header, payload));
    }
  }
}
