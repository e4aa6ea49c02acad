import type { Clock } from '../../platform/clock/Clock.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { ReadableStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';
import { noRoomText, type RoomTextSnapshot, type TextReader, type TextRoom } from './RoomText.js';

const DEFAULT_HISTORY = 50;
/** In characters. A sender that never ends must not fill the page. */
const LONGEST_TEXT = 1_000_000;

/** What `createRoomTextStream` takes besides room and topic. */
export interface RoomTextOptions {
  /** How many texts are kept. Default 50. */
  historySize?: number;
  clock?: Clock;
}

/**
 * Listens to one topic of a room while somebody subscribes. LiveKit gives a topic to one listener only: where there is one
 * already, the state is `failed`.
 */
export function createRoomTextStream(
  room: TextRoom,
  topic: string,
  { historySize = DEFAULT_HISTORY, clock = systemClock }: RoomTextOptions = {},
): ReadableStore<RoomTextSnapshot> {
  return createWatchedStore<RoomTextSnapshot>(noRoomText, (set) => {
    let shown: RoomTextSnapshot = { ...noRoomText, state: 'listening' };
    let isOver = false;
    /** The text that began last: two may come at the same time. */
    let newest: TextReader | null = null;
    const show = (change: Partial<RoomTextSnapshot>): void => {
      shown = { ...shown, ...change };
      if (!isOver) set(shown);
    };

    const receive = async (reader: TextReader, from: string): Promise<void> => {
      newest = reader;
      const showPartial = (partial: string | null): void => {
        if (newest === reader && !isOver) show({ partial });
      };
      try {
        const text = await readWhole(reader, () => isOver, showPartial);
        if (isOver) return;
        const { id, timestamp, attributes = {} } = reader.info;
        const latest = { id, text, from, receivedAt: clock.now(), sentAt: timestamp, attributes };
        const history = [...shown.history, latest].slice(-Math.max(1, historySize));
        show({ latest, history, error: null });
      } catch (cause) {
        show({ error: asError(cause) });
      }
      showPartial(null);
    };

    try {
      room.registerTextStreamHandler(topic, (reader, { identity }) => void receive(reader, identity));
    } catch (cause) {
      set({ ...noRoomText, state: 'failed', error: asError(cause) });
      return () => set(noRoomText);
    }
    set(shown);
    return () => {
      isOver = true;
      room.unregisterTextStreamHandler(topic);
      set(noRoomText);
    };
  });
}

async function readWhole(
  reader: TextReader,
  isOver: () => boolean,
  onPartial: (text: string) => void,
): Promise<string> {
  let text = '';
  for await (const chunk of reader) {
    text += chunk;
    if (isOver()) return text;
    if (text.length > LONGEST_TEXT)
      throw new Error(`A text on this topic is longer than ${LONGEST_TEXT} characters.`);
    onPartial(text);
  }
  return text;
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
