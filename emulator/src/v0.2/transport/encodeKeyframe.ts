import sharp from 'sharp';

/** A picture of three bytes a pixel as a VP8 keyframe: a lossy WebP is such a frame in a RIFF container. */
export async function encodeKeyframe(rgb: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const webp = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .webp({ quality: 90, effort: 0 })
    .toBuffer();
  return unwrapWebp(webp);
}

/** The VP8 frame in a lossy WebP. */
export function unwrapWebp(webp: Buffer): Uint8Array {
  for (let at = 12; at < webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') {
      return webp.subarray(at + 8, at + 8 + length);
    }
    at += 8 + length + (length % 2);
  }
  throw new Error('this WebP holds no VP8 frame');
}
