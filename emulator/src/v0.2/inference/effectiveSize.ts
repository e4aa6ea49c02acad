/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

const MOST = { long: 1280, short: 720 };

/** What a picture is processed at: the service caps at 720p. */
export function effectiveSize({ width, height }: Size): Size {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const scale = Math.min(1, MOST.long / long, MOST.short / short);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
