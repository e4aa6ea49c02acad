import { EngineEvent, type Room } from 'livekit-client';
import { endWaits } from './endWaits.js';

/**
 * Returns how to close the peer connections of a room that is being left, and how to stop what measures its data channels.
 * `livekit-client` (2.20 to 2.23) does so only after its join was answered: until then its engine counts as closed, so a
 * room that is left or refused earlier leaves an open connection and a timer behind, or makes them afterwards.
 */
export function closeTransportsOf(room: Room): () => Promise<void> {
  // The room drops its engine when it is left.
  const { engine } = room;
  const leaving = new AbortController();
  const stopMeasuring = (): void => {
    // Not there in every version of the range.
    if ('cleanupLossyDataStats' in engine) engine.cleanupLossyDataStats();
  };
  const close = async (): Promise<void> => {
    stopMeasuring();
    await engine.pcManager?.close();
  };
  engine.on(EngineEvent.TransportsCreated, () => {
    if (engine.pcManager) endWaits(engine.pcManager, leaving.signal);
    if (!leaving.signal.aborted) return;
    void close();
    // The data channels follow in the same turn.
    setTimeout(stopMeasuring);
  });
  return () => {
    leaving.abort();
    return close();
  };
}
