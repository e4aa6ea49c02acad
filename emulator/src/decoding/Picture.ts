/** A decoded frame: three bytes for each pixel, red first, rows from the top without gaps. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array<ArrayBuffer>;
}
