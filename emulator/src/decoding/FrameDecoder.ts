import type { StoredFrame } from '../frames/StoredFrame.js';
import { DecodeThread } from './DecodeThread.js';
import type { Picture } from './Picture.js';

/** A decoder holds some MB; streams beyond these start from their keyframe again. */
const MOST_STREAMS = 4;
/** For questions about the same frame, and about the change since the one before. */
const MOST_PICTURES = 4;

/**
 * Pictures of stored frames. A frame is decoded from its keyframe, or where that saves work from the frame that was
 * decoded last: who asks about the newest frame again and again decodes each frame once.
 */
export class FrameDecoder {
  readonly #thread = new DecodeThread(() => this.#positions.clear());
  /** Index of the frame that was decoded last, by stream, the stream that was used last at the end. */
  readonly #positions = new Map<string, number>();
  readonly #pictures = new Map<string, Picture>();
  #queue: Promise<unknown> = Promise.resolve();

  /** The picture of the last of `frames`, which begin at its keyframe (`FrameRing.decodable`). Rejects where they are broken. */
  picture(stream: string, frames: readonly StoredFrame[]): Promise<Picture> {
    const picture = this.#queue.then(() => this.#decode(stream, frames));
    // One that fails must not stop those behind it.
    this.#queue = picture.catch(() => undefined);
    return picture;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  async #decode(stream: string, frames: readonly StoredFrame[]): Promise<Picture> {
    const first = frames[0]?.index ?? 0;
    const last = frames.at(-1)?.index ?? 0;
    const key = `${stream} ${last}`;
    const known = this.#pictures.get(key);
    if (known) {
      return known;
    }
    const position = this.#positions.get(stream) ?? -1;
    const goesOn = position >= first && position < last;
    const rest = goesOn ? frames.filter(({ index }) => index > position) : frames;
    this.#use(stream);
    try {
      const picture = await this.#thread.decode(
        stream,
        rest.map(({ data }) => data),
      );
      this.#positions.set(stream, last);
      this.#keep(key, picture);
      return picture;
    } catch (error) {
      // Whatever the decoder is in the middle of, a keyframe sets it right.
      this.#positions.delete(stream);
      throw error;
    }
  }

  #use(stream: string): void {
    const position = this.#positions.get(stream);
    this.#positions.delete(stream);
    this.#positions.set(stream, position ?? -1);
    const [oldest] = this.#positions.keys();
    if (this.#positions.size > MOST_STREAMS && oldest !== undefined) {
      this.#positions.delete(oldest);
      this.#thread.forget(oldest);
    }
  }

  #keep(key: string, picture: Picture): void {
    this.#pictures.set(key, picture);
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > MOST_PICTURES && oldest !== undefined) {
      this.#pictures.delete(oldest);
    }
  }
}
