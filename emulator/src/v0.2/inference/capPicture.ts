import sharp from 'sharp';
import type { Picture } from '../../decoding/Picture.js';
import type { Look } from '../../looks/Look.js';
import { effectiveSize } from './effectiveSize.js';

/** The same looks, whose pictures are no larger than the service processes. */
export function capLooks(looks: readonly Look[]): Look[] {
  return looks.map((look) => ({
    ...look,
    stills: look.stills.map(({ before, ...still }) => ({
      ...still,
      picture: async () => capPicture(await still.picture()),
      before: before && { index: before.index, picture: async () => capPicture(await before.picture()) },
    })),
  }));
}

async function capPicture(picture: Picture): Promise<Picture> {
  const { width, height, rgb } = picture;
  const size = effectiveSize(picture);
  if (size.width === width && size.height === height) {
    return picture;
  }
  const data = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(size.width, size.height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { ...size, rgb: new Uint8Array(data) };
}
