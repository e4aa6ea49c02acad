import type { StreamStatusRecord } from '../../core/client/records.js';
import type { RealtimeInfo, RealtimeState } from '../client/records.js';
import type { VisionResult } from '../vision/VisionResult.js';

/** What was asked so far about one stream. */
export interface Asked {
  completed: number;
  failed: number;
  latest: VisionResult<unknown> | null;
}

/** The newer API tells of a stream in other words; of its sizes it tells nothing, and they are 0. */
export function infoOf(record: StreamStatusRecord, asked: Asked): RealtimeInfo {
  const { streamTimeMs, recentFps } = record;
  return {
    id: record.id,
    sourceType: 'native',
    state: stateOf(record),
    uptimeSeconds: (streamTimeMs ?? 0) / 1000,
    fps: recentFps ?? 0,
    frameWidth: 0,
    frameHeight: 0,
    effectiveWidth: 0,
    effectiveHeight: 0,
    inferencesCompleted: asked.completed,
    inferencesFailed: asked.failed,
    lastInferenceLatencySeconds: asked.latest ? asked.latest.inferenceLatencyMs / 1000 : null,
  };
}

function stateOf({ lastFrameAtMs, recentFps }: StreamStatusRecord): RealtimeState {
  if (lastFrameAtMs === null) return 'pending';
  return (recentFps ?? 0) > 0 ? 'active' : 'idle';
}
