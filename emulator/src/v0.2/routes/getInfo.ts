import type { ApiContext } from '../../http/ApiContext.js';
import { effectiveSize } from '../inference/effectiveSize.js';
import { withActiveStream } from './PushRoute.js';

/** `GET /v0.2/streams/{id}/info`; sizes and rate are 0 before the first frame, as none of its fields may be missing. */
export function getInfo(api: ApiContext) {
  return withActiveStream(api, (c, push) => {
    const nowMs = api.clock.now();
    const { width = 0, height = 0 } = push.stream.frames?.newest ?? {};
    const effective = width > 0 ? effectiveSize({ width, height }) : { width, height };
    const { completed, failed, lastLatencyMs } = push.inferences;
    return c.json({
      stream_id: push.id,
      source_type: push.request.source.type,
      state: push.state(nowMs),
      uptime_seconds: (nowMs - push.stream.createdAtMs) / 1000,
      fps: push.stream.record(nowMs).recent_fps ?? 0,
      frame_width: width,
      frame_height: height,
      effective_width: effective.width,
      effective_height: effective.height,
      inferences_completed: completed,
      inferences_failed: failed,
      last_inference_latency_seconds: lastLatencyMs / 1000,
    });
  });
}
