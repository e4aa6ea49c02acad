import { ConnectionQuality as Quality, type LocalParticipant, type LocalVideoTrack } from 'livekit-client';
import type { ConnectionQuality, SendSample } from './Publisher.js';
import { readSendReport } from './readSendReport.js';

const QUALITIES: Readonly<Record<Quality, ConnectionQuality>> = {
  [Quality.Excellent]: 'excellent',
  [Quality.Good]: 'good',
  [Quality.Poor]: 'poor',
  [Quality.Lost]: 'lost',
  [Quality.Unknown]: 'unknown',
};
/** The browser's counters of one published track. */
export async function sampleSender(
  local: LocalVideoTrack,
  participant: LocalParticipant,
): Promise<SendSample | null> {
  const report = await local.sender?.getStats();
  return report ? readSendReport(report, QUALITIES[participant.connectionQuality]) : null;
}
