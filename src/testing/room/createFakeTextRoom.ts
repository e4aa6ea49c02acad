import type { TextReader, TextRoom } from '../../core/room-text/RoomText.js';

/** A text that is on its way, piece by piece. */
export interface FakeText {
  /** The next piece arrives. */
  push(piece: string): void;
  /** It is complete. */
  end(): void;
  /** Its sender goes away in the middle of it. */
  breakOff(): void;
}

/** A room of an app in which agents send texts, without any network. */
export interface FakeTextRoom {
  /** For `useRoomTextStream`. Like LiveKit's, it gives each topic to one listener. */
  readonly room: TextRoom;
  /** Topics that somebody listens to. */
  readonly topics: () => readonly string[];
  /** Begins a text. Where nobody listens to the topic, nobody gets it. */
  readonly open: (
    topic: string,
    options?: { from?: string; sentAt?: number; attributes?: Record<string, string> },
  ) => FakeText;
  /** A whole text in one go. */
  readonly send: (topic: string, text: string, from?: string) => void;
}

/** Makes a room of an app that a test sends texts into. */
export function createFakeTextRoom(): FakeTextRoom {
  const handlers = new Map<string, Parameters<TextRoom['registerTextStreamHandler']>[1]>();
  let texts = 0;

  const open: FakeTextRoom['open'] = (topic, { from = 'agent', sentAt = 0, attributes = {} } = {}) => {
    const text = new TransformStream<string, string>();
    const writer = text.writable.getWriter();
    // Nobody may ever read it.
    const ignore = (): undefined => undefined;
    const info = { id: `text-${++texts}`, topic, mimeType: 'text/plain', timestamp: sentAt, attributes };
    const reader: TextReader = { info, [Symbol.asyncIterator]: () => text.readable[Symbol.asyncIterator]() };
    handlers.get(topic)?.(reader, { identity: from });
    return {
      push: (piece) => void writer.write(piece).catch(ignore),
      end: () => void writer.close().catch(ignore),
      breakOff: () => void writer.abort(new Error(`${from} left in the middle of a text.`)).catch(ignore),
    };
  };

  return {
    room: {
      registerTextStreamHandler(topic, handler) {
        if (handlers.has(topic))
          throw new Error(`A text stream handler for topic "${topic}" has already been set.`);
        handlers.set(topic, handler);
      },
      unregisterTextStreamHandler: (topic) => void handlers.delete(topic),
    },
    topics: () => [...handlers.keys()],
    open,
    send(topic, text, from) {
      const sent = open(topic, from === undefined ? {} : { from });
      sent.push(text);
      sent.end();
    },
  };
}
