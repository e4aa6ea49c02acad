import sharp from 'sharp';
import { unwrapWebp } from '../v0.2/transport/encodeKeyframe.js';

/** A VP8 keyframe of one colour. */
export async function vp8Keyframe(width: number, height: number, background: string): Promise<Uint8Array> {
  const webp = await sharp({ create: { width, height, channels: 3, background } })
    .webp({ quality: 90 })
    .toBuffer();
  return unwrapWebp(webp);
}
