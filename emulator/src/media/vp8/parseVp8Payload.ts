/** A VP8 RTP payload with its descriptor taken off (RFC 7741, section 4.2). */
export interface Vp8Payload {
  /** True on the first packet of a frame: start of partition 0. */
  startsFrame: boolean;
  data: Uint8Array;
}

/** Undefined where the descriptor is cut off or nothing follows it. */
export function parseVp8Payload(payload: Uint8Array): Vp8Payload | undefined {
  const first = payload[0];
  if (first === undefined) {
    return undefined;
  }
  let offset = 1;
  if ((first & 0x80) !== 0) {
    const extensions = payload[offset];
    if (extensions === undefined) {
      return undefined;
    }
    offset += 1;
    if ((extensions & 0x80) !== 0) {
      // The picture id has 7 bits, or 15 where its first bit is set.
      offset += ((payload[offset] ?? 0) & 0x80) === 0 ? 1 : 2;
    }
    if ((extensions & 0x40) !== 0) {
      offset += 1;
    }
    if ((extensions & 0x30) !== 0) {
      offset += 1;
    }
  }
  if (offset >= payload.length) {
    return undefined;
  }
  return { startsFrame: (first & 0x10) !== 0 && (first & 0x07) === 0, data: payload.subarray(offset) };
}
