import type { LocalVideoTrack } from 'livekit-client';

/**
 * Ends the measuring of a track whose room was left. In livekit-client 2.23 a publication that was on its way goes on, and
 * then starts to measure what nobody will stop any more.
 */
export function stopMonitoring(track: LocalVideoTrack): void {
  track.startMonitor = () => undefined;
  track.stopMonitor();
}
