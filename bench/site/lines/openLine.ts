import { say } from '../../report/say.js';
import type { Line } from './Line.js';
import { loopbackLine } from './loopbackLine.js';
import { namespaceLine } from './namespaceLine.js';
import { relayLine } from './relayLine.js';

/** The most truthful line of this round trip that the machine allows. */
export async function openLine(roundTripMs: number, { relayOnly = false } = {}): Promise<Line> {
  if (roundTripMs === 0) return loopbackLine();
  if (relayOnly) return relayLine(roundTripMs);
  try {
    return await namespaceLine(roundTripMs);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`Packets cannot be delayed here, so only HTTP and WebSocket are: ${why}`);
    return relayLine(roundTripMs);
  }
}
