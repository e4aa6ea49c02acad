import type { ConnectionQuality, LimitedBy, SendSample } from './Publisher.js';

const LIMITS: readonly LimitedBy[] = ['none', 'cpu', 'bandwidth'];

/** What the browser's counters of one sender say. */
export function readSendReport(report: RTCStatsReport, quality: ConnectionQuality): SendSample {
  const sample: SendSample = {
    framesSent: 0,
    sourceFrames: null,
    bytesSent: 0,
    roundTripMs: null,
    limitedBy: 'none',
    quality,
  };
  report.forEach((stats: Record<string, unknown>) => {
    switch (stats['type']) {
      case 'outbound-rtp':
        sample.framesSent += number(stats['framesSent']) ?? 0;
        sample.bytesSent += number(stats['bytesSent']) ?? 0;
        sample.limitedBy = LIMITS.find((limit) => limit === stats['qualityLimitationReason']) ?? 'other';
        return;
      case 'media-source':
        sample.sourceFrames = number(stats['frames']);
        return;
      case 'remote-inbound-rtp':
        sample.roundTripMs = inMs(stats['roundTripTime']) ?? sample.roundTripMs;
        return;
      case 'candidate-pair':
        sample.roundTripMs ??= inMs(stats['currentRoundTripTime']);
    }
  });
  return sample;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const inMs = (seconds: unknown): number | null =>
  typeof seconds === 'number' ? Math.round(seconds * 1000) : null;
