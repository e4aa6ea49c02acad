// JavaScript, because worker threads load it as it is: from the sources in tests, from `dist` in a package.

/**
 * @typedef {object} Plane
 * @property {Uint8Array} bytes
 * @property {number} stride Bytes of a row; more than are shown.
 */

/**
 * A frame as ogv's decoder gives it: three planes with a border around the part that is shown.
 *
 * @typedef {object} PlanarFrame
 * @property {{ cropLeft: number, cropTop: number, cropWidth: number, cropHeight: number }} format
 * @property {Plane} y
 * @property {Plane} u
 * @property {Plane} v
 */

/**
 * The shown part as RGB: BT.601 in limited range, which is what browsers turn a picture into for VP8.
 *
 * @param {PlanarFrame} frame
 * @returns {import('./Picture.js').Picture}
 */
export function toRgb({ format, y, u, v }) {
  const { cropLeft, cropTop, cropWidth: width, cropHeight: height } = format;
  // Clamps what is out of range, and rounds.
  const rgb = new Uint8ClampedArray(width * height * 3);
  let at = 0;
  for (let row = cropTop; row < cropTop + height; row += 1) {
    const chromaRow = (row >> 1) * u.stride;
    for (let column = cropLeft; column < cropLeft + width; column += 1) {
      const luma = 1.164383 * ((y.bytes[row * y.stride + column] ?? 16) - 16);
      const blue = (u.bytes[chromaRow + (column >> 1)] ?? 128) - 128;
      const red = (v.bytes[chromaRow + (column >> 1)] ?? 128) - 128;
      rgb[at] = luma + 1.596027 * red;
      rgb[at + 1] = luma - 0.391762 * blue - 0.812968 * red;
      rgb[at + 2] = luma + 2.017232 * blue;
      at += 3;
    }
  }
  return { width, height, rgb: new Uint8Array(rgb.buffer) };
}
