/** A text of a room while it arrives: what is used of LiveKit's `TextStreamReader`. */
export interface TextReader extends AsyncIterable<string> {
  readonly info: {
    readonly id: string;
    /** Unix milliseconds by the sender's clock. */
    readonly timestamp: number;
    readonly attributes?: Record<string, string>;
  };
}

/**
 * A room of the app, as far as texts are concerned: what is used of LiveKit's `Room`. By its shape, so that apps without a
 * room need none of LiveKit's types.
 */
export interface TextRoom {
  registerTextStreamHandler(
    topic: string,
    callback: (reader: TextReader, from: { identity: string }) => void,
  ): void;
  unregisterTextStreamHandler(topic: string): void;
}

/** One text that was received whole. */
export interface RoomText {
  /** LiveKit's id of the text stream that carried it. */
  readonly id: string;
  readonly text: string;
  /** Identity of the participant who has sent it. */
  readonly from: string;
  /** Unix milliseconds by the clock of this page, when its end came. */
  readonly receivedAt: number;
  /** Unix milliseconds by the sender's clock, when it began. */
  readonly sentAt: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What has come on one topic of a room. */
export interface RoomTextSnapshot {
  /** `failed` where the topic cannot be listened to. */
  readonly state: 'off' | 'listening' | 'failed';
  readonly latest: RoomText | null;
  /** Newest last. */
  readonly history: readonly RoomText[];
  /** What has come so far of the text that began last; null between two of them. */
  readonly partial: string | null;
  /** Why the topic cannot be listened to, or why the last text broke off. */
  readonly error: Error | null;
}

export const noRoomText: RoomTextSnapshot = {
  state: 'off',
  latest: null,
  history: [],
  partial: null,
  error: null,
};
