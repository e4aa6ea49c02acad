/** True where the frame's first byte says keyframe (RFC 6386, section 9.1: the bit is inverted). */
export function isKeyframe(data: Uint8Array): boolean {
  return data[0] !== undefined && (data[0] & 0x01) === 0;
}

/** Width and height in pixels out of a keyframe's header; undefined where the header is cut off or not VP8. */
export function readKeyframeSize(data: Uint8Array): { width: number; height: number } | undefined {
  if (data.length < 10 || data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) {
    return undefined;
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  // The upper two bits are a scaling hint for the renderer.
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}
