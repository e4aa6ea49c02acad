import { EngineEvent, type Room } from 'livekit-client';

/**
 * Returns how to close the peer connections of a room that is being left. `livekit-client` (2.20 to 2.23) does so only
 * after its join was answered: until then its engine counts as closed, so a room that is left or refused earlier leaves
 * an open connection behind, or makes one afterwards.
 */
export function closeTransportsOf(room: Room): () => Promise<void> {
  // The room drops its engine when it is left.
  const { engine } = room;
  let left = false;
  const close = async (): Promise<void> => engine.pcManager?.close();
  engine.on(EngineEvent.TransportsCreated, () => {
    if (left) void close();
  });
  return () => {
    left = true;
    return close();
  };
}
