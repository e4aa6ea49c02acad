import type { MediaPacket } from '../rtp/MediaPacket.js';
import type { OrderedItem } from '../rtp/ReorderBuffer.js';
import { parseVp8Payload } from './parseVp8Payload.js';
import { isKeyframe, readKeyframeSize } from './readKeyframeSize.js';

export interface AssembledFrame {
  data: Uint8Array;
  keyframe: boolean;
  /** Pixels, of the newest keyframe; 0 before the first one. */
  width: number;
  height: number;
  rtpTimestamp: number;
  /** False where a packet of this frame is missing, or anything since the last whole keyframe. */
  intact: boolean;
}

interface OpenFrame {
  timestamp: number;
  parts: Uint8Array[];
  keyframe: boolean;
  whole: boolean;
}

/**
 * Makes frames of the packets of one SSRC, which come in order (see ReorderBuffer).
 * Every RTP timestamp of which at least one packet arrived is one frame, so that counts match the sender's;
 * padding carries the timestamp of the frame before it and makes none.
 */
export class Vp8FrameAssembler {
  #open: OpenFrame | undefined;
  /** Padding after a frame keeps its timestamp, and so would a straggler: neither starts another frame. */
  #lastTimestamp: number | undefined;
  #referencesWhole = false;
  #size = { width: 0, height: 0 };

  push(item: OrderedItem): AssembledFrame[] {
    if (item.type === 'lost') {
      // Which frame the hole belongs to cannot be known; some later frame may refer to it.
      this.#referencesWhole = false;
      if (this.#open !== undefined) {
        this.#open.whole = false;
      }
      return [];
    }
    return this.#accept(item.packet);
  }

  #accept(packet: MediaPacket): AssembledFrame[] {
    if (packet.payload.length === 0) {
      return [];
    }
    const frames: AssembledFrame[] = [];
    if (this.#open !== undefined && this.#open.timestamp !== packet.timestamp) {
      frames.push(this.#finish(this.#open)); // its marker is missing
    }
    const payload = parseVp8Payload(packet.payload);
    this.#open ??= this.#start(packet, payload?.startsFrame ?? false, payload?.data);
    if (this.#open === undefined) {
      return frames;
    }
    if (payload === undefined) {
      this.#open.whole = false;
    } else {
      this.#open.parts.push(payload.data);
    }
    if (packet.marker) {
      frames.push(this.#finish(this.#open));
    }
    return frames;
  }

  #start(packet: MediaPacket, startsFrame: boolean, data: Uint8Array | undefined): OpenFrame | undefined {
    if (packet.timestamp === this.#lastTimestamp) {
      return undefined;
    }
    const keyframe = startsFrame && data !== undefined && isKeyframe(data);
    const size = keyframe ? readKeyframeSize(data) : undefined;
    this.#size = size ?? this.#size;
    const readable = !keyframe || size !== undefined;
    return { timestamp: packet.timestamp, parts: [], keyframe, whole: startsFrame && readable };
  }

  #finish(frame: OpenFrame): AssembledFrame {
    this.#open = undefined;
    this.#lastTimestamp = frame.timestamp;
    this.#referencesWhole = frame.whole && (frame.keyframe || this.#referencesWhole);
    return {
      data: frame.parts.length === 1 && frame.parts[0] !== undefined ? frame.parts[0] : join(frame.parts),
      keyframe: frame.keyframe,
      ...this.#size,
      rtpTimestamp: frame.timestamp,
      intact: this.#referencesWhole,
    };
  }
}

function join(parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
