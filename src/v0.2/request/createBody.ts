import { processingMode } from './processingMode.js';
import type { Processing, RealtimeRequest, RealtimeTransport } from './RealtimeRequest.js';

/** The body of a create. The service refuses unknown fields, so only those are in it that it names. */
export function createBody(request: RealtimeRequest): object {
  const {
    prompt,
    model,
    processing,
    outputSchema,
    maxOutputTokens,
    backend = 'overshoot',
    requestId,
  } = request;
  return {
    mode: request.mode ?? processingMode(processing),
    processing: processingBody(processing),
    inference: {
      prompt,
      model,
      backend,
      ...(outputSchema ? { output_schema_json: outputSchema } : {}),
      ...(maxOutputTokens === undefined || maxOutputTokens === null
        ? {}
        : { max_output_tokens: maxOutputTokens }),
    },
    source: sourceBody(request.transport ?? { type: 'native' }),
    ...(requestId === undefined ? {} : { client: { request_id: requestId } }),
  };
}

function processingBody(processing: Processing): object {
  if ('intervalSeconds' in processing) return { interval_seconds: processing.intervalSeconds };
  const clip = { clip_length_seconds: processing.clipLengthSeconds, delay_seconds: processing.delaySeconds };
  return 'targetFps' in processing
    ? { ...clip, target_fps: processing.targetFps }
    : { ...clip, fps: processing.fps, sampling_ratio: processing.samplingRatio };
}

function sourceBody(transport: RealtimeTransport): object {
  switch (transport.type) {
    case 'native':
      return { type: 'native' };
    case 'webrtc':
      return { type: 'webrtc', sdp: transport.sdp };
    case 'livekit':
      return { type: 'livekit', url: transport.url, token: transport.token };
  }
}
