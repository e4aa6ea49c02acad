import type { Room } from 'livekit-client';

/** Frames that the senders' own statistics count, over all rooms. */
export async function framesSent(rooms: readonly Room[]): Promise<number> {
  let sent = 0;
  for (const room of rooms) {
    for (const { track } of room.localParticipant.trackPublications.values()) {
      const report = await track?.sender?.getStats();
      for (const stat of report?.values() ?? []) {
        const { type, framesSent = 0 } = stat as { type: string; framesSent?: number };
        if (type === 'outbound-rtp') sent += framesSent;
      }
    }
  }
  return sent;
}
