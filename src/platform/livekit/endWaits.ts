import type { Room } from 'livekit-client';

type Transports = NonNullable<Room['engine']['pcManager']>;

/**
 * `livekit-client` (2.20 to 2.23) looks twenty times a second whether a connection is there, and goes on for ever where it
 * has given that connection up by its own timeout. Ends each of its waits with the answer it gave, and all when the room
 * is left.
 */
export function endWaits(transports: Transports, left: AbortSignal): void {
  const ensure = transports.ensurePCTransportConnection.bind(transports);
  transports.ensurePCTransportConnection = async (given, timeout) => {
    const mine = new AbortController();
    const end = (): void => mine.abort();
    const until = { signal: mine.signal };
    for (const signal of [given?.signal, left]) {
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end, until);
    }
    try {
      return await ensure(mine, timeout);
    } finally {
      end();
    }
  };
}
