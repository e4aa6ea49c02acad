import type { Picture } from '../decoding/Picture.js';
import type { Rgb } from './colour.js';

/** What the pixels of one picture say. */
export interface Measures {
  width: number;
  height: number;
  mean: Rgb;
  /** Mean luma, 0 to 1. */
  brightness: number;
  /** Variance of the Laplacian of luma: 0 for one flat colour, hundreds for a sharp scene. */
  sharpness: number;
}

export function measure({ width, height, rgb }: Picture): Measures {
  const luma = new Float32Array(width * height);
  let [red, green, blue, light] = [0, 0, 0, 0];
  for (let pixel = 0, at = 0; pixel < luma.length; pixel += 1, at += 3) {
    const [r, g, b] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    red += r;
    green += g;
    blue += b;
    const y = 0.299 * r + 0.587 * g + 0.114 * b;
    luma[pixel] = y;
    light += y;
  }
  const count = Math.max(1, luma.length);
  return {
    width,
    height,
    mean: [red / count, green / count, blue / count],
    brightness: light / count / 255,
    sharpness: laplacianVariance(luma, width, height),
  };
}

/** How different two pictures are: mean difference of their channels, 0 to 1; `null` where their sizes differ. */
export function changeBetween(before: Picture, after: Picture): number | null {
  if (before.width !== after.width || before.height !== after.height) {
    return null;
  }
  let sum = 0;
  for (let at = 0; at < after.rgb.length; at += 1) {
    sum += Math.abs((after.rgb[at] ?? 0) - (before.rgb[at] ?? 0));
  }
  return sum / Math.max(1, after.rgb.length) / 255;
}

function laplacianVariance(luma: Float32Array, width: number, height: number): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let row = 1; row < height - 1; row += 1) {
    for (let at = row * width + 1; at < (row + 1) * width - 1; at += 1) {
      const around =
        (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - width] ?? 0) + (luma[at + width] ?? 0);
      const edge = around - 4 * (luma[at] ?? 0);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  return count === 0 ? 0 : Math.max(0, squares / count - (sum / count) ** 2);
}
