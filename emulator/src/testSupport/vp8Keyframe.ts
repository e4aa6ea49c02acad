import sharp from 'sharp';

/** A VP8 keyframe of one colour: a lossy WebP is such a frame in a RIFF container. */
export async function vp8Keyframe(width: number, height: number, background: string): Promise<Uint8Array> {
  const webp = await sharp({ create: { width, height, channels: 3, background } })
    .webp({ quality: 90 })
    .toBuffer();
  for (let at = 12; at < webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') {
      return webp.subarray(at + 8, at + 8 + length);
    }
    at += 8 + length + (length % 2);
  }
  throw new Error('this WebP holds no VP8 frame');
}
