const FILE_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 12;
/** A frame of a megabyte is none. */
const LONGEST_FRAME_BYTES = 4 * 1024 * 1024;

/** Takes the frames out of an IVF stream (https://wiki.multimedia.cx/index.php/IVF), however it is cut into chunks. */
export class IvfReader {
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  /** The frames that are complete with this chunk. Throws where the bytes are no IVF of VP8. */
  push(chunk: Uint8Array): Uint8Array[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    if (!this.#begun) {
      if (this.#rest.length < FILE_HEADER_BYTES) {
        return [];
      }
      if (this.#rest.toString('latin1', 0, 4) !== 'DKIF' || this.#rest.toString('latin1', 8, 12) !== 'VP80') {
        throw new Error('ffmpeg gave something else than IVF with VP8');
      }
      this.#begun = true;
      this.#rest = this.#rest.subarray(FILE_HEADER_BYTES);
    }
    const frames: Uint8Array[] = [];
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      frames.push(next);
    }
    return frames;
  }

  #take(): Uint8Array | undefined {
    if (this.#rest.length < FRAME_HEADER_BYTES) {
      return undefined;
    }
    const size = this.#rest.readUInt32LE(0);
    if (size > LONGEST_FRAME_BYTES) {
      throw new Error(`ffmpeg gave a frame of ${size} bytes`);
    }
    const end = FRAME_HEADER_BYTES + size;
    if (this.#rest.length < end) {
      return undefined;
    }
    // A copy: frames are kept for minutes, and would keep the whole chunk.
    const frame = new Uint8Array(this.#rest.subarray(FRAME_HEADER_BYTES, end));
    this.#rest = this.#rest.subarray(end);
    return frame;
  }
}
