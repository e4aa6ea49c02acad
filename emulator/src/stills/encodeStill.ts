import sharp from 'sharp';
import type { Picture } from '../decoding/Picture.js';
import type { StillFormat } from '../options/EmulatorOptions.js';

/** What models see well without much to send. */
const QUALITY = 85;

/** A picture as the bytes of an image file. */
export async function encodeStill({ width, height, rgb }: Picture, format: StillFormat): Promise<Buffer> {
  const image = sharp(rgb, { raw: { width, height, channels: 3 } });
  // PNG is lossless: a quality would make it a palette.
  return (format === 'png' ? image.png() : image.toFormat(format, { quality: QUALITY })).toBuffer();
}

/** A picture as a `data:` url. */
export async function stillUrl(picture: Picture, format: StillFormat): Promise<string> {
  const bytes = await encodeStill(picture, format);
  return `data:image/${format};base64,${bytes.toString('base64')}`;
}
