import type { Picture } from '../decoding/Picture.js';
import type { StoredFrame } from '../frames/StoredFrame.js';

/** What one `ovs://` reference of a question came to. */
export interface Look {
  /** Places of the part: in `messages`, and in `content` of that message. */
  message: number;
  part: number;
  kind: 'image' | 'video';
  streamId: string;
  /** In order of time, at least one. */
  stills: readonly Still[];
}

/** A frame that is looked at. */
export interface Still {
  /** The frame that was asked for. */
  asked: StoredFrame;
  /** The one whose picture it is: another where only keyframes are decoded, or where packets of it were lost. */
  shown: StoredFrame;
  picture(): Promise<Picture>;
  /** The frame right before it in the stream; `null` where that cannot be decoded. */
  before: { index: number; picture(): Promise<Picture> } | null;
}
