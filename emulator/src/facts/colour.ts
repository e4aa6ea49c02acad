/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What a colour is called, by examples of it: a name has several where it means more than one of them. */
const palette: Readonly<Record<string, readonly string[]>> = {
  black: ['#000000', '#161616'],
  gray: ['#404040', '#808080', '#b0b0b0'],
  white: ['#ffffff', '#ececec'],
  red: ['#ff0000', '#c01818', '#800000'],
  orange: ['#ffa500', '#ff7a00'],
  brown: ['#8b4513', '#5c3a1e'],
  yellow: ['#ffff00', '#e8d000'],
  green: ['#00ff00', '#008000', '#2e8b57', '#7ccd32'],
  cyan: ['#00ffff', '#20b2aa', '#008b8b'],
  blue: ['#0000ff', '#000080', '#1e78ff', '#87ceeb'],
  purple: ['#800080', '#8a2be2', '#b48ae0'],
  magenta: ['#ff00ff'],
  pink: ['#ffc0cb', '#ff69b4'],
};

/** Further words that a list of choices may hold. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  grey: palette['gray'] ?? [],
  violet: ['#ee82ee', '#8a2be2'],
  lime: ['#00ff00'],
  maroon: ['#800000'],
  navy: ['#000080'],
  olive: ['#808000'],
  teal: ['#008080'],
  turquoise: ['#40e0d0'],
  gold: ['#ffd700'],
  silver: ['#c0c0c0'],
  beige: ['#f5f5dc'],
  tan: ['#d2b48c'],
  indigo: ['#4b0082'],
  aqua: ['#00ffff'],
  fuchsia: ['#ff00ff'],
  crimson: ['#dc143c'],
};

export const colourNames: readonly string[] = Object.keys(palette);

/** The colours a word stands for; none where it is no colour. Takes `#rgb` and `#rrggbb`, too. */
export function coloursOf(word: string): Rgb[] {
  const text = word.trim().toLowerCase();
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(text)) {
    return [fromHex(text)];
  }
  const key = Object.keys({ ...palette, ...synonyms }).find((name) => name === text);
  return key === undefined ? [] : (palette[key] ?? synonyms[key] ?? []).map(fromHex);
}

/** The word whose colours are nearest to this one, of those that are colours at all. */
export function nearestColour<T extends string>(rgb: Rgb, words: readonly T[]): T | undefined {
  const own = toOklab(rgb);
  let best: { word: T; distance: number } | undefined;
  for (const word of words) {
    for (const colour of coloursOf(word)) {
      const distance = distanceOf(own, toOklab(colour));
      if (best === undefined || distance < best.distance) {
        best = { word, distance };
      }
    }
  }
  return best?.word;
}

/** The plain name of a colour. */
export function nameColour(rgb: Rgb): string {
  return nearestColour(rgb, colourNames) ?? 'gray';
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function fromHex(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Oklab: a space in which distances are about as large as they look. */
function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function distanceOf(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
