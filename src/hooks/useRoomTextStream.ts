'use client';
import { useEffect, useMemo, useRef } from 'react';
import { createRoomTextStream, type RoomTextOptions } from '../core/room-text/createRoomTextStream.js';
import {
  noRoomText,
  type RoomText,
  type RoomTextSnapshot,
  type TextRoom,
} from '../core/room-text/RoomText.js';
import { createStore } from '../core/store/createStore.js';
import { useStoreValue } from './useStoreValue.js';

/** What `useRoomTextStream` takes besides room and topic. */
export interface UseRoomTextOptions extends RoomTextOptions {
  /** Called with each text that is received whole, also where several come before the next render. */
  onText?: (text: RoomText) => void;
}

/**
 * The texts of one topic of a room that belongs to the app: what an agent in that room sends, who asks the service on his
 * side, so that this page needs no key, no loop and no lease. The kit's own rooms carry no texts. Give each topic to one
 * component; the room is neither joined nor left by this.
 *
 * @example
 * const { latest } = useRoomTextStream(room, 'vision');
 * const observation: unknown = latest && JSON.parse(latest.text);
 */
export function useRoomTextStream(
  room: TextRoom | null | undefined,
  topic: string,
  { historySize, onText, clock }: UseRoomTextOptions = {},
): RoomTextSnapshot {
  const store = useMemo(() => {
    if (!room) return createStore(noRoomText);
    const size = historySize === undefined ? {} : { historySize };
    return createRoomTextStream(room, topic, { ...size, ...(clock ? { clock } : {}) });
  }, [room, topic, historySize, clock]);

  const listener = useRef(onText);
  useEffect(() => {
    listener.current = onText;
  });
  useEffect(() => {
    let told: RoomText | null = null;
    return store.subscribe(() => {
      const { latest } = store.getSnapshot();
      if (latest && latest !== told) listener.current?.(latest);
      told = latest;
    });
  }, [store]);
  return useStoreValue(store);
}
